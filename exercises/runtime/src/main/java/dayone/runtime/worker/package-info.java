/**
 * Worker threads: event loops on threads of their own, and the messages between them.
 *
 * <pre>
 *   static void sum(WorkerContext worker) {                  // the worker's program
 *     List&lt;Integer&gt; numbers = worker.workerData();
 *     worker.parentPort().postMessage(add(numbers));
 *   }
 *
 *   Worker worker = new Worker(loop, Example::sum, new WorkerOptions().workerData(numbers));
 *   worker.onMessage((Integer sum) -&gt; …).onError(…).onExit(code -&gt; …);
 * </pre>
 *
 * <h2>The rooms</h2>
 *
 * <p>{@link dayone.runtime.worker.Worker} is the parent's side, {@link
 * dayone.runtime.worker.WorkerContext} the worker's, {@code WorkerThread} is between them. {@link
 * dayone.runtime.worker.MessagePort} is an end of a {@link dayone.runtime.worker.MessageChannel};
 * what it has not received yet is in its {@code Mailbox}, the only thing here that several threads
 * touch. {@link dayone.runtime.worker.StructuredClone} makes the copies that are sent: {@code
 * Cloning} is one of them, {@code Copiers} knows how each class is copied.
 *
 * <p>{@link dayone.runtime.worker.WorkerPool} stands on all this, and its description says how it
 * decides. {@code PoolOwner} accepts and settles tasks and {@code PoolCrew} hires and fires, both
 * on the owner's loop; {@code PoolRunner} is the program of a worker; {@code PoolExchange}, with
 * the queue and a {@code PoolMember} for each worker, is what both sides touch.
 *
 * <h2>Nothing is shared by accident</h2>
 *
 * <p>In Node a worker's program is a file; it cannot see a variable of the parent. Here it is a
 * static method, and a lambda or an object will do if it holds nothing: one that captures is
 * refused, with a message that says what it captures. The alternative, to clone what it captures,
 * would make {@code list.add(…)} in a worker compile, run, and do nothing. What Java cannot keep
 * apart are static fields: all threads of a program have the same.
 *
 * <h2>Clones</h2>
 *
 * <p>A message is cloned when it is posted. So an object that cannot be cloned is an exception of
 * {@code postMessage}, with the path to the part in its message; Node's {@code messageerror}, the
 * event of a clone that fails on arrival, has no cause here and does not exist.
 *
 * <table>
 * <caption>What becomes of a value</caption>
 * <tr><td>strings, boxed values, enums, {@code BigInteger}, {@code java.time}, {@code UUID}, {@code
 * Path} and their like</td><td>shared: they cannot change</td></tr>
 * <tr><td>records</td><td>cloned component by component, through their constructor; shared if every
 * component turns out to be</td></tr>
 * <tr><td>arrays, {@code StringBuilder}, {@code ByteBuffer}, {@code BitSet}</td><td>copied</td></tr>
 * <tr><td>the JDK's collections and maps</td><td>copied into the same class, with the same order;
 * shared if unmodifiable and full of what is shared; a view ({@code subList}, {@code keySet})
 * becomes an {@code ArrayList}, {@code LinkedHashSet} or {@code LinkedHashMap}</td></tr>
 * <tr><td>throwables</td><td>copied with class, message, stack trace and causes, or described by a
 * {@link dayone.runtime.worker.WorkerError}</td></tr>
 * <tr><td>{@link dayone.runtime.worker.ArrayBuffer}</td><td>copied, or moved if it is in the
 * transfer list</td></tr>
 * <tr><td>{@link dayone.runtime.shared.SharedBuffer} and its views</td><td>shared: that is what they
 * are for</td></tr>
 * <tr><td>{@link dayone.runtime.worker.MessagePort}</td><td>moved; refused if it is not in the
 * transfer list</td></tr>
 * <tr><td>lambdas, other classes, whatever belongs to a thread</td><td>refused: {@link
 * dayone.runtime.worker.DataCloneException}</td></tr>
 * </table>
 *
 * <p>Two references to one object stay two references to one object, and cycles stay cycles.
 * JavaScript clones the fields of any object and forgets its class. Java has records for plain
 * data; the fields of other classes are their own affair.
 *
 * <h2>Messages</h2>
 *
 * <p>A mailbox is one queue without locks, whatever thread puts into it, and one wake-up for all
 * that is put while its loop is awake. Each message is one visit in the poll phase with its own
 * drain, at least a thousand of them before the next handle has its turn. A port keeps its loop
 * alive while it has a listener for messages, as in Node; a message alone does not. When a port
 * moves, its mailbox moves; what arrives meanwhile waits in it.
 *
 * <h2>Events of a worker</h2>
 *
 * <p>online, messages, error, exit: reports and messages stand in one queue, so their order is
 * always that in which the worker made them. (Node has two channels and usually shows the same
 * order, but not if the parent computes meanwhile.) An exception or rejection that nothing in the
 * worker handles is error, then exit with code 1. On exit the thread has ended.
 *
 * <h2>terminate</h2>
 *
 * <p>Node stops JavaScript between any two instructions. Java has nothing like it, so {@link
 * dayone.runtime.worker.Worker#terminate} interrupts the thread and asks the loop to end: a program
 * that blocks is interrupted, one that returns, awaits, or calls the runtime leaves there, and its
 * queues do not run on. A program that only computes goes on; it should ask {@link
 * dayone.runtime.worker.WorkerContext#isTerminated}. If it does not, it is given up after a second:
 * the parent has its exit event and its promise, the worker's ports are closed, and a warning says
 * where the thread is. It is a daemon, so it does not keep the JVM. The exit code is always 1; in
 * Node it is 0 for a worker that has not begun.
 *
 * <p>When a loop ends, its workers are terminated, as at the end of Node's process, and {@code run}
 * returns when they have ended.
 *
 * <h2>Time, threads, limits</h2>
 *
 * <p>A worker's loop shares the thread pool of its parent (libuv has one for a process) and its
 * time. Under a virtual clock that means: time stands still while any of the threads computes, also
 * a worker, and moves to the next timer of any of them when all sleep; then that one loop is woken
 * and no other. So timers of several threads come in the order of their times. If all sleep and
 * there is no timer, the main loop is told that it would sleep for ever. A thread that blocks
 * inside of a callback counts as one that computes.
 *
 * <p>Of Node's {@code resourceLimits} there is {@code stackSizeMb}; heap limits for one thread are
 * not to be had. A worker has no stdin, stdout or argv of its own.
 *
 * <p>Arrows: this package imports {@code time}, {@code microtask}, {@code loop}, {@code promise},
 * {@code async} and {@code shared}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html">Node: worker
 *     threads</a>
 */
@NullMarked
package dayone.runtime.worker;

import org.jspecify.annotations.NullMarked;
