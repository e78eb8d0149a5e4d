/**
 * Node's {@code fs} on the loop: the system's calls run on the thread pool, their results come back
 * in the poll phase.
 *
 * <h2>Round trips</h2>
 *
 * <p>Each call is made of the requests that Node makes. {@code readFile} opens, asks for the size,
 * reads 512 KiB at a time, and closes: at least four requests of the pool, and four visits to the
 * poll phase. One big request would be simpler, would end in another turn than Node's, and could
 * not be stopped half-way. {@code fs.promises} differs in a few round trips ({@code ReadFile} and
 * {@code WriteFile} say where); those of a call without a callback are the ones of the promises.
 *
 * <h2>The rooms</h2>
 *
 * <ul>
 *   <li>{@link dayone.runtime.io.FileSystem} and {@link dayone.runtime.io.FileHandle} are what a
 *       program sees. They only send requests.
 *   <li>{@code ReadFile}, {@code WriteFile} and {@code Rm} are calls of several requests: one
 *       object for each call, a method for each answer.
 *   <li>{@link dayone.runtime.io.ReadStream} and {@link dayone.runtime.io.WriteStream} put a file
 *       below the streams of the package {@code stream}.
 *   <li>{@code PathCalls}, {@code Descriptor} and {@code StatCall} are the only classes that block,
 *       and so the only ones that run on the threads of the pool. They ask {@code Permission}
 *       first.
 * </ul>
 *
 * <h2>Errors</h2>
 *
 * <p>{@link dayone.runtime.io.SystemError} has the code, the system call and what it was called
 * for, and Node's sentence. The JDK throws the system's number away; {@code ErrnoOfJdk} finds it
 * again in the exception's type or text. Where the system words its errors in another language than
 * English, a code without a type of its own in the JDK becomes {@code UNKNOWN}; the cause says what
 * the system has said.
 *
 * <h2>Open files</h2>
 *
 * <p>A file that is open keeps no loop alive, as in Node; a request under way does. Every call
 * closes what it has opened, on every way out. What the program itself has opened and forgotten is
 * in {@link dayone.runtime.io.FileSystem#openFiles}.
 *
 * <p>The JDK has no number for an open file, so there are no calls that take one: its stand-in is
 * the handle.
 *
 * <p>Arrows: this package imports {@code loop}, {@code promise}, {@code async}, {@code events},
 * {@code microtask} and {@code stream}.
 */
@NullMarked
package dayone.runtime.io;

import org.jspecify.annotations.NullMarked;
