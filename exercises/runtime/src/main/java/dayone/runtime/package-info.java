/**
 * The shared reference runtime of Day One: an event loop that orders callbacks as Node 20 does, and
 * what Node builds on it.
 *
 * <p>The rooms, each explained by its own package description; arrows point to what a room may
 * import.
 *
 * <pre>
 *   time                        the clock, real or virtual
 *   microtask                   nextTick and promise jobs, and how they are drained
 *   events                      EventEmitter
 *   loop     → time, microtask, events    the six phases, timers, handles, thread pool, process
 *   promise  → microtask        promises
 *   async    → microtask, events, loop, promise   async functions, generators, abort, timers/promises
 *   io       → loop, promise    the file system
 *   shared   → microtask, loop, promise       shared memory and atomics
 *   process  → microtask, events, loop, promise   child processes
 *   worker   → time, microtask, loop, promise, async, shared   worker threads, ports, clones, a pool
 *   trace    → loop             what a run looked like
 * </pre>
 *
 * <p>Code enters the runtime only if an exercise needs it.
 */
@NullMarked
package dayone.runtime;

import org.jspecify.annotations.NullMarked;
