/**
 * Node's {@code EventEmitter}: named events, listeners called in order of registration.
 *
 * <p>Emitting is a plain call. No queue is involved and nothing is drained between two listeners:
 * the mechanism knows nothing of the loop, and this package imports nothing else of the runtime.
 */
@NullMarked
package dayone.runtime.events;

import org.jspecify.annotations.NullMarked;
