/**
 * Node's streams of bytes: {@link dayone.runtime.stream.Readable}, {@link
 * dayone.runtime.stream.Writable}, and what carries from one to the other.
 *
 * <p>A readable stream asks its source for a chunk only while it holds fewer bytes than its high
 * water mark; a writable one answers {@code false} once it holds that many, and emits {@code drain}
 * when it is empty again. Both together are back-pressure: {@link
 * dayone.runtime.stream.Readable#pipe} stops reading while the other side is full, so that a file
 * of any size passes through a few chunks of memory.
 *
 * <h2>Why they are classes to extend</h2>
 *
 * <p>Node's own way to make a stream is to extend one of the two and to fill in {@code _read},
 * {@code _write}, {@code _construct} and {@code _destroy}; here these are {@code doRead}, {@code
 * doWrite}, {@code doConstruct} and {@code doDestroy}, protected, and everything else is final. A
 * stream that held its source as a parameter would need each method of these classes once more in
 * each kind of stream.
 *
 * <h2>Where events come from</h2>
 *
 * <p>Most are emitted in a tick behind the call that caused them. Which, and in which order,
 * follows Node 20's {@code internal/streams} step by step, since programs see it. Left out are
 * object mode, encodings, {@code cork}, {@code unshift} and streams that are both readable and
 * writable.
 *
 * <p>Chunks are {@code byte[]}. A chunk belongs to whoever receives it: nobody here writes into it
 * again, and what was given to {@code write} must not be changed before it is written.
 *
 * <p>Arrows: this package imports {@code microtask}, {@code events}, {@code loop}, {@code promise}
 * and {@code async}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/stream.html">Node: stream</a>
 */
@NullMarked
package dayone.runtime.stream;

import org.jspecify.annotations.NullMarked;
