/**
 * The solutions of the second topic: who goes first, and how to let others go first.
 *
 * <p>One rule is behind all of them: the two queues belong to the callback that runs, the phases
 * belong to everybody. What must be finished before anybody else looks goes into a queue (the
 * reactions of a promise, the answers of a cache). What must leave room for others goes through a
 * phase (a backlog, a collector, a question asked again and again).
 *
 * <p>The invariant that each class keeps, and that its hidden tests look for: a function of the
 * program is never called inside of a call of the program. Between the two there is always a queue
 * or a phase, so the caller's line behind the call comes first, whatever happens.
 *
 * <p>{@code MiniPromise} is the long one. The alternative to its resolver, a flag in the promise,
 * is shorter by a class and wrong: a promise that follows another is resolved and not settled yet,
 * and the one that it follows must still be able to settle it.
 */
@NullMarked
package dayone.topics.microtasks;

import org.jspecify.annotations.NullMarked;
