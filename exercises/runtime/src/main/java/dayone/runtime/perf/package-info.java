/**
 * How long a program takes, and why: Node's {@code perf_hooks} on the runtime's loop, and what
 * shows a loop to the tools that draw pictures.
 *
 * <h2>The parts</h2>
 *
 * <p>{@link dayone.runtime.perf.Performance} is the façade: the time, marks and measures, {@code
 * timerify}, histograms, the utilization of the loop. Behind it, {@code UserTiming} decides what a
 * mark or a measure is, {@code Timeline} keeps entries and tells observers, {@code
 * GarbageCollections} brings in what happens on another thread. {@link
 * dayone.runtime.perf.EventLoopDelay} and {@link dayone.runtime.perf.RecordableHistogram} are
 * HdrHistograms, as in Node.
 *
 * <p>Three observers watch the loop itself and are given to its builder: {@link
 * dayone.runtime.perf.PhaseTimes} adds up the time of each phase, {@link
 * dayone.runtime.perf.JfrObserver} shows callbacks to the flight recorder, {@link
 * dayone.runtime.perf.TraceEvents} writes them for Perfetto. A loop without them pays nothing: the
 * only figures that are always kept are those of {@link dayone.runtime.loop.LoopMetrics}.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>One clock.</b> Everything is measured by the clock of the loop, in nanoseconds, so that
 *       entries, events and traces of one loop can be laid over each other, and so that a test on a
 *       virtual clock can say exactly how long something took.
 *   <li><b>Observers are told in an immediate</b>, all of them in the same one, as in Node. So what
 *       is marked before the loop turns comes in one batch, before immediates that were set after
 *       the first mark.
 *   <li><b>The monitor of the loop's delay is no timer of the program.</b> It is one of libuv's,
 *       below Node's: it neither keeps the loop alive nor appears among what does, and no trace
 *       shows it. It does wake the loop, as any timer; a program that has fallen behind its own
 *       timers may so be served in another turn, in Node as well.
 *   <li><b>Garbage collections come by JMX</b> and not by the flight recorder, whose stream arrives
 *       a second late.
 *   <li><b>JSON is written by hand.</b> A trace event is one flat line; a library would add a
 *       dependency to every student's program for forty lines.
 * </ul>
 *
 * <h2>What differs from Node</h2>
 *
 * <ul>
 *   <li>A {@code Performance} belongs to a loop and is made for it, where Node has one global of
 *       that name in each thread. An observer is made for a {@code Performance}.
 *   <li>Entry types are an enum: a type that does not exist is an error of the compiler, where Node
 *       ignores it. {@code http}, {@code net}, {@code dns} and {@code resource} entries do not
 *       exist.
 *   <li>{@code detail} is not cloned.
 *   <li>{@code timerify} asks for a name, as a lambda has none.
 *   <li>The milestones {@code v8Start} and {@code environment} do not exist; their names are free.
 *   <li>A garbage collection has its kind and whether it was forced, in whole milliseconds.
 *   <li>Nobody warns of a timeline with a million entries.
 *   <li>Node 20 names the trace category {@code node.perf.usertiming} in its documentation and
 *       writes no event of it (20.20.2); here marks and measures are written.
 * </ul>
 *
 * <p>Arrows: this package imports {@code microtask}, {@code loop}, {@code promise} and {@code
 * trace}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html">Node: performance
 *     measurement</a>
 */
@NullMarked
package dayone.runtime.perf;

import org.jspecify.annotations.NullMarked;
