/**
 * Finds callbacks that keep the loop from everything else, and says which line does it.
 *
 * <p>Never by a clock on the wall: a machine that is busy with something else would fail good work.
 * Two questions are asked instead, and neither depends on the load.
 *
 * <ul>
 *   <li><b>Has the loop's thread waited inside of a callback?</b> The JVM's flight recorder notes
 *       each sleep, park, wait, contended monitor, file, socket and process with the stack that led
 *       to it. What counts is what was called and by whom; how long it took is only told.
 *   <li><b>Has a callback used more CPU time than it may?</b> The thread's own CPU clock stands
 *       still while something else has the processor. Samples by CPU time tell on which line it
 *       went, and how much of it was the student's.
 * </ul>
 *
 * <h2>Whose fault</h2>
 *
 * <p>{@link dayone.testkit.blocking.Blame}: of all frames that are not the JDK's the innermost
 * decides. So helpers, lambdas, streams and library calls lead to the line of the student that
 * called them, and the loop's own sleep, the runtime's locks and what a test does lead to nobody.
 * The JDK itself waits now and then for reasons of its own: it loads a class, links a lambda, reads
 * its time zones. Such stacks are known by their frames. Locks alone are judged by their length as
 * well, since any two threads may meet at one.
 *
 * <h2>Which callback</h2>
 *
 * <p>Each callback is an event of the recorder, too ({@link
 * dayone.testkit.blocking.CallbackEvent}). It lies on the recorder's time and the recorder's
 * threads, so what it contains needs no conversion between clocks.
 *
 * <h2>Async functions</h2>
 *
 * <p>On the JDK's continuation they run on the loop's thread, and nothing is special. On a thread
 * of their own, the loop's thread waits for them, in frames of the runtime, which is nobody's
 * fault; what such a thread does counts as the loop's. It is found by its name, which carries the
 * id of the loop's thread. Such a thread is virtual, and a virtual thread parks without an event of
 * the JVM: so the methods by which it parks are traced ({@code jdk.MethodTrace}, new in JDK 25).
 *
 * <h2>Rejected</h2>
 *
 * <p>A thread that looks at the loop's stack every few milliseconds: it misses short waits, and on
 * a busy machine long ones. An agent that rewrites the JDK's methods: that is what the recorder
 * does, without our maintaining it. An event stream: it delivers once a second.
 *
 * <p>Arrows: this package imports the runtime, and nothing of the testkit.
 */
@NullMarked
package dayone.testkit.blocking;

import org.jspecify.annotations.NullMarked;
