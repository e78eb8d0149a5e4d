/**
 * The event loop: six phases that take turns, and one place that calls the program.
 *
 * <pre>
 *      ┌──────────────┐
 *   ┌─>│    timers    │  setTimeout, setInterval whose time has come
 *   │  ├──────────────┤
 *   │  │   pending    │  I/O callbacks put off to this turn
 *   │  ├──────────────┤
 *   │  │ idle/prepare │  libuv's own; a program of Node cannot reach it
 *   │  ├──────────────┤
 *   │  │     poll     │  finished I/O; the only place where the loop sleeps
 *   │  ├──────────────┤
 *   │  │    check     │  setImmediate
 *   │  ├──────────────┤
 *   └──│    close     │  close callbacks
 *      └──────────────┘
 * </pre>
 *
 * <h2>The rooms</h2>
 *
 * <p>{@link dayone.runtime.loop.EventLoop} is the façade: it owns the turn and delegates the rest.
 * Each phase is a package-private class that picks what is due and hands it to {@code Dispatcher},
 * the only caller of user code. Phases never call each other and never read the clock: they see
 * {@code LoopTime}, the time as libuv caches it. Other threads have one entrance, {@code Inbox}.
 * All phases share this package since in Java the package is the only cheap wall: a change to a
 * phase cannot be felt outside.
 *
 * <p>{@code Observation} tells observers what happens. What a loop can be asked about itself is in
 * {@link dayone.runtime.loop.LoopMetrics} (its time) and {@link
 * dayone.runtime.loop.EventLoop#activeResources} (what keeps it alive). Both cost nothing until
 * somebody asks, but for two readings of the clock around each sleep. Instruments that need a beat
 * of their own get a {@link dayone.runtime.loop.RawTimer}, which is none of the program's timers.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>Timers first, and last.</b> Since libuv 1.45 (Node 20 has 1.46) timers run once before
 *       the first turn and then at the end of each turn. Read as a circle that is the diagram
 *       above, with one difference: whether the loop is still alive is asked after the timers and
 *       not before.
 *   <li><b>Drained after every callback</b>, not after each phase: ticks and promise jobs of one
 *       timer run before the next timer (Node 11 and later). The drain comes between two callbacks
 *       and at the end, so the code has the same two steps, {@code run} and {@code drain}: a
 *       callback that throws is followed by the next callback at once, and its ticks wait.
 *   <li><b>A phase freezes its batch</b> before it runs it. What is added meanwhile waits a turn;
 *       so an immediate that sets an immediate cannot keep the loop in its check phase.
 *   <li><b>Timers are kept as Node keeps them</b>, a list for each duration and a heap of lists.
 *       Only so are equal deadlines served in Node's order, and setting and clearing cost O(1).
 *   <li><b>A delay below 1 ms is 1 ms.</b>
 *   <li><b>The loop is alive</b> while a referenced timer, immediate or handle is active, a request
 *       is under way or a handle is closing. A loop that is not alive runs nothing at all.
 *   <li><b>An uncaught exception</b> goes to the {@code uncaughtException} listeners and the loop
 *       goes on, or, without one, ends {@link dayone.runtime.loop.EventLoop#run}.
 *   <li><b>Loops of several threads</b> share the thread pool and the time, see {@link
 *       dayone.runtime.loop.EventLoop#forAnotherThread}. One thread ends the loop of another with
 *       {@link dayone.runtime.loop.EventLoop#terminate}; whoever has something open that another
 *       thread depends on adds a cleanup hook, which is called however the run ends.
 *   <li><b>Two phases no program of Node can reach</b> are open here, under libuv's names ({@code
 *       prepare}, {@code defer}): a lesson about six phases should be able to show six.
 * </ul>
 *
 * <h2>Channels</h2>
 *
 * <p>A loop that watches a channel ({@link dayone.runtime.loop.PollHandle}) sleeps in a selector
 * instead of parking; other threads wake it through the same {@code Inbox}, and only while it
 * sleeps. A loop without channels has no selector. The poll phase looks once a turn: all that is
 * ready is noted first and visited then, behind the finished requests and the async handles. Work
 * that needs no waiting and yet may not run inside of the call that asks for it is fed to the
 * pending phase, which is also run behind the poll phase, as libuv does since 1.45.
 *
 * <p>What is still open when the run ends is closed: in Node the process ends there. How a virtual
 * clock deals with channels is told by {@link dayone.runtime.time.VirtualClock}.
 *
 * <p>Arrows: this package imports {@code time}, {@code microtask} and {@code events}.
 *
 * @see <a href="https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick">Node:
 *     the event loop</a>
 * @see <a href="https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop">libuv: the I/O loop</a>
 */
@NullMarked
package dayone.runtime.loop;

import org.jspecify.annotations.NullMarked;
