/**
 * Node's {@code net}: TCP servers and sockets on the loop.
 *
 * <p>Arrows: this package imports {@code loop}, {@code microtask}, {@code promise} and {@code io}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html">Node: net</a>
 */
@NullMarked
package dayone.runtime.net;

import org.jspecify.annotations.NullMarked;
