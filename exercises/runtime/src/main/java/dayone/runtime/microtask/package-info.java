/**
 * The two queues that are emptied after every callback, and the rule by which they are.
 *
 * <p>The nextTick queue is Node's own (a JavaScript array of its {@code process} module); the
 * microtask queue is the language's, where promise jobs and {@code queueMicrotask} callbacks stand
 * in one line. {@link dayone.runtime.microtask.Microtasks#drain()} is the rule:
 *
 * <pre>
 *   do {
 *     every tick, first come first served          a tick queued by a tick still belongs to it
 *     every microtask, until the queue is empty    a microtask queued by a microtask still belongs to it
 *   } while (a tick was queued, or a rejected promise had to be reported)
 * </pre>
 *
 * <p>Both inner loops have no bound. That is Node's behaviour and the reason why a chain of ticks
 * can starve the loop; a bound would hide what the exercises are about.
 *
 * <p>Rejections are tracked here and not beside the promises since their turn is a step of this
 * rule: after the queues, before the next callback of a phase. What to do about one is decided by
 * the loop, through {@link dayone.runtime.microtask.RejectionListener}.
 *
 * <p>The queues of the loop that runs on a thread are found with {@link
 * dayone.runtime.microtask.Microtasks#current()}: {@code Promise.resolve()} has no argument that
 * could carry them, and a loop owns its thread while it runs. This is the one thread-local of the
 * runtime.
 *
 * <p>This package imports nothing else of the runtime.
 *
 * @see <a href="https://nodejs.org/en/learn/asynchronous-work/understanding-processnexttick">Node:
 *     nextTick</a>
 */
@NullMarked
package dayone.runtime.microtask;

import org.jspecify.annotations.NullMarked;
