/**
 * Node's {@code net}: TCP servers and sockets on the loop.
 *
 * <h2>The rooms</h2>
 *
 * <p>As in Node there are two levels. Below, {@code TcpHandle} and {@code Acceptor} are libuv's
 * {@code uv_tcp_t}: they know when a channel may be read and written, and report each event by one
 * callback of the loop. Above, {@link dayone.runtime.net.Socket} is a stream: {@code ReadableSide}
 * and {@code WritableSide} decide what flows, what waits, and which event comes in which tick;
 * {@code Connection} is what the two have in common, from the first attempt to the close.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>Order is Node's, to the tick.</b> Whether a write's callback runs in a tick or in the
 *       poll phase, that {@code finish} comes before the check phase of its turn, that {@code
 *       error} is a tick and {@code close} the close phase: programs are written against it. The
 *       classes follow {@code lib/net.js} and {@code lib/internal/streams}.
 *   <li><b>Data is copied once.</b> All sockets of a loop read into one buffer outside of the heap;
 *       a listener gets a heap buffer of the right size and may keep it. Slices of a large chunk,
 *       Node's old way, save the copy, but a slice of a few bytes that somebody keeps then holds
 *       the chunk.
 *   <li><b>A write goes to the system at once</b> if nothing waits before it. What the system does
 *       not take is kept and written when the selector says so; what is written meanwhile is
 *       gathered into one call.
 *   <li><b>A socket that is neither read nor written does not keep the loop alive</b>, referenced
 *       or not: libuv counts active handles and requests. And the end of the run closes what is
 *       open, as the end of the process does in Node.
 *   <li><b>Out of descriptors</b>, a server accepts what waits with the one it has in reserve and
 *       closes it, so that clients learn of it and the loop does not spin: libuv's trick.
 * </ul>
 *
 * <p>Not here: Unix domain sockets, {@code pipe} and {@code Readable.read}, {@code localAddress} of
 * a client, and the delay of {@code setKeepAlive}, which the JDK leaves to the system.
 *
 * <p>Arrows: this package imports {@code loop}, {@code microtask}, {@code promise} and {@code io}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html">Node: net</a>
 */
@NullMarked
package dayone.runtime.net;

import org.jspecify.annotations.NullMarked;
