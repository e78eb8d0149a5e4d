/**
 * Memory that several loops share: the one thing that travels in a message and is not cloned.
 *
 * <p>{@link dayone.runtime.shared.SharedBuffer} is a {@code SharedArrayBuffer}. It is read and
 * written through views, which bear Node's names: {@link dayone.runtime.shared.Int32Array}, {@link
 * dayone.runtime.shared.BigInt64Array}, {@link dayone.runtime.shared.Uint8Array} and {@link
 * dayone.runtime.shared.Float64Array}. {@link dayone.runtime.shared.Atomics} is what makes sharing
 * safe. A message passes buffers and views by reference.
 *
 * <h2>What a thread sees of another</h2>
 *
 * <p>Every operation of {@code Atomics} is sequentially consistent: all threads see all of them in
 * one order, which agrees with the order in each program. In the words of Java's memory model they
 * are volatile accesses; so what was written plainly before an {@code Atomics.store} is seen by
 * whoever reads the stored value with {@code Atomics.load}.
 *
 * <p>Plain {@code get} and {@code set} are data races if another thread writes to the same element
 * meanwhile, in both languages. What is left of a promise then:
 *
 * <ul>
 *   <li><b>32 bits and less are never torn.</b> A plain read of an {@code Int32Array} or {@code
 *       Uint8Array} gives a value that somebody wrote to that element, and writing an element
 *       leaves its neighbours alone.
 *   <li><b>64 bits are not torn on a 64-bit JVM.</b> Java (JLS 17.7) lets a 32-bit JVM write a
 *       {@code long} or {@code double} in two halves; JavaScript promises it for neither.
 *   <li><b>When, and in which order, is open.</b> The compiler may keep a plain read out of a loop:
 *       a thread that spins on {@code get} may never end, and two plain writes may be seen in
 *       either order. Whatever one thread waits for must go through {@code Atomics}.
 * </ul>
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>A memory segment over a {@code long[]}.</b> A {@code byte[]} would do for plain access,
 *       but Java promises no alignment of its elements, and so no atomic access to more than one of
 *       them. A {@code long[]} is aligned to 8, is freed by the garbage collector and starts as
 *       zeroes. Off-heap memory was measured and is no faster. All buffers are of this one kind, so
 *       that the JIT compiler sees one kind at each access.
 *   <li><b>Waiting threads stand in a line for each element</b> ({@code WaiterList}), kept by the
 *       buffer and not in a table of the JVM: a buffer that nobody holds takes its lines with it.
 *       Nobody spins, neither to wait nor to notify.
 * </ul>
 *
 * <p>Arrows: this package imports {@code microtask}, {@code loop} and {@code promise}.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/SharedArrayBuffer">MDN:
 *     SharedArrayBuffer</a>
 * @see <a href="https://tc39.es/ecma262/2023/#sec-memory-model">ECMAScript: Memory Model</a>
 */
@NullMarked
package dayone.runtime.shared;

import org.jspecify.annotations.NullMarked;
