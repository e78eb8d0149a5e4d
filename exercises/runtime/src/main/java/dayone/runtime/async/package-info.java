/**
 * Async functions, generators and async iterators: code that stops in the middle and goes on later.
 *
 * <h2>How a function stops</h2>
 *
 * <p>{@link dayone.runtime.async.Coroutine} runs a body until it suspends itself, and on from there
 * when it is resumed. There are two. One is the JDK's own continuation, the part that virtual
 * threads are made of: a switch costs about a hundred nanoseconds, but the JDK must be started with
 * a flag that opens it. The other hands over between two threads: slower by far, needs no flag.
 * Both pass the same contract test and nobody but this package can tell them apart. Virtual threads
 * with a scheduler of one's own would need no flag either, but leak every coroutine that is never
 * resumed.
 *
 * <p>One thread at a time runs; so whatever belongs to the loop's thread may be used inside of an
 * async function as outside of it.
 *
 * <h2>What is built on it</h2>
 *
 * <p>{@link dayone.runtime.async.Async#async} starts a body at once and returns a promise; {@link
 * dayone.runtime.async.Async#await} suspends it until another promise is settled, which costs one
 * microtask, as in the language. {@link dayone.runtime.async.Generator} and {@link
 * dayone.runtime.async.AsyncGenerator} suspend at each value they yield.
 *
 * <p>JavaScript's {@code return()} of a generator is {@code finish} here and its {@code throw()} is
 * {@code raise}, as both are reserved words. A suspended body learns of {@code finish} by an {@link
 * dayone.runtime.microtask.Unwinding}: its {@code finally} blocks run, its {@code catch} blocks for
 * exceptions do not.
 *
 * <p>Arrows: this package imports {@code microtask}, {@code events}, {@code loop} and {@code
 * promise}.
 */
@NullMarked
package dayone.runtime.async;

import org.jspecify.annotations.NullMarked;
