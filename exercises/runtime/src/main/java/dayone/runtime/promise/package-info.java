/**
 * Promises as the ECMAScript specification defines them, on the microtask queue of a loop.
 *
 * <p>{@link java.util.concurrent.CompletableFuture} cannot stand in: it runs the dependents of one
 * future in reverse order, at once, and on whatever thread completes it. A promise calls nothing
 * from inside {@code resolve} or {@code then}; each reaction is a job of its own, in order of
 * registration.
 *
 * <h2>Types</h2>
 *
 * <p>JavaScript's {@code then} takes a callback that returns a value or a promise, and flattens.
 * Java's types have to know which: {@link dayone.runtime.promise.Promise#then} is for values and
 * {@link dayone.runtime.promise.Promise#thenCompose} for promises (the JDK's word for it); {@code
 * catch} and {@code finally} are reserved words and are called {@link
 * dayone.runtime.promise.Promise#catchError} and {@link dayone.runtime.promise.Promise#finallyDo}.
 * Underneath there is one resolution procedure, the language's: what is resolved with a promise
 * adopts it, however it came there, and pays the ticks that this costs in Node.
 *
 * <p>A rejection always carries a {@link java.lang.Throwable}: in Java nothing else can be thrown.
 *
 * <h2>Ticks</h2>
 *
 * <p>A reaction is one microtask after its promise is settled. Resolving with a native promise
 * takes two more: a job that calls its {@code then}, and the reaction to that. This is visible in
 * the order of callbacks and so it is kept to the tick.
 *
 * <p>Arrows: this package imports {@code microtask}.
 *
 * @see <a href="https://tc39.es/ecma262/2023/#sec-promise-objects">ECMAScript: Promise objects</a>
 */
@NullMarked
package dayone.runtime.promise;

import org.jspecify.annotations.NullMarked;
