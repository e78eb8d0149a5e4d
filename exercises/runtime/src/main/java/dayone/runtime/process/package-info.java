/**
 * {@code child_process.fork}: a JVM of its own for a main class, and a channel to it.
 *
 * <pre>
 *   parent                                            child
 *   ChildProcess ── FrameWriter ── its stdin  ──────> FrameReader ── ParentChannel
 *                <─ FrameReader ── its stdout ─────── FrameWriter <─
 * </pre>
 *
 * <p>The channel speaks JSON, one frame a line. Both ends read and write on threads of their own,
 * so no loop ever blocks on a pipe, and frames are delivered on the loop, each as one message of
 * its poll phase ({@code FrameInbox}). The child starts in {@link
 * dayone.runtime.process.ChildMain}, which takes stdin and stdout for the channel before it calls
 * the program: what the program prints comes out of the child's stderr and cannot get into the
 * channel.
 *
 * <h2>What passes</h2>
 *
 * <p>What JSON has: null, booleans, numbers, strings, lists, arrays, maps with strings as keys; and
 * records, which arrive as maps. Numbers arrive as {@code Integer}, {@code Long}, {@code
 * BigInteger} or {@code Double}; NaN and infinity arrive as null, as with {@code JSON.stringify}.
 * Anything else is refused where it is sent. A listener may name a type, such as a record, and gets
 * it.
 *
 * <h2>How it ends</h2>
 *
 * <ul>
 *   <li>The exit is told after everything that the child has sent: Node's {@code close}. Node's
 *       {@code exit} may precede the last messages, and nobody is glad of it.
 *   <li>No orphans: a parent that ends orderly kills its children in a shutdown hook; one that is
 *       killed closes their stdin by that, and a child whose stdin ends without a farewell halts at
 *       once, also if its loop is busy.
 *   <li>A child that dies of an exception sends it first, so that the parent can say more than a
 *       code.
 * </ul>
 *
 * <p>Rejected: the JDK's serialization (unsafe to read, and not what Node does), a socket (more to
 * set up, and any process of the machine could connect).
 *
 * <p>Arrows: this package imports {@code microtask}, {@code loop}, {@code promise} and {@code
 * events}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/child_process.html">Node: Child
 *     process</a>
 */
@NullMarked
package dayone.runtime.process;

import org.jspecify.annotations.NullMarked;
