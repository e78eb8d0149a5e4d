/**
 * Worker threads: event loops on threads of their own, and the messages between them.
 *
 * <p>Arrows: this package imports {@code microtask}, {@code loop}, {@code promise} and {@code
 * async}.
 */
@NullMarked
package dayone.runtime.worker;

import org.jspecify.annotations.NullMarked;
