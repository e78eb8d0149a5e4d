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
 *   loop     → time, microtask, events             the six phases, timers, handles, thread pool, process
 *   promise  → microtask                           promises
 *   async    → promise, loop, events               async functions, generators, abort, timers/promises
 *   stream   → async, promise, loop, events        readable and writable streams
 *   io       → stream, async, promise, loop        the file system
 *   net      → io, promise, loop                   TCP servers and sockets
 *   http     → net, io, async, promise, loop, events   server and fetch
 *   shared   → promise, loop                       shared memory and atomics
 *   process  → promise, loop, events               child processes
 *   worker   → shared, async, promise, loop, time  worker threads, message ports, a pool of workers
 *   trace    → loop                                what a run looked like
 *   perf     → trace, promise, loop                how long it took, and why
 * </pre>
 *
 * <p>All but time and events may import {@code microtask} as well.
 *
 * <p>Code enters the runtime only if an exercise needs it.
 */
@NullMarked
package dayone.runtime;

import org.jspecify.annotations.NullMarked;
