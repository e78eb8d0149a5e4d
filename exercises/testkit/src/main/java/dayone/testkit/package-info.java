/**
 * What every test of a topic uses: a loop of its own, assertions about what the loop did, and
 * verdicts that a student learns from.
 *
 * <pre>{@code
 * @Task(1) @Hint("Which of the two queues is emptied first?")
 * @LoopTest(callbackTakes = 2)
 * final class DemonstrationTest {
 *   @Test @Points(5)
 *   void ticksComeBeforePromises(EventLoop loop, Console console, Trace trace) {
 *     loop.run(() -> Demonstration.run(loop, console));
 *     assertThat(trace).prints("tick", "promise");
 *   }
 * }
 * }</pre>
 *
 * <h2>The rooms</h2>
 *
 * <pre>
 *   testkit               the annotations, their JUnit extensions, LoopAssertions
 *     → order             two outputs compared, and the rule of Node that explains the difference
 *     → failure           what a test threw, told to a student
 *     → picture → order   the run as a page to step through
 *   testkit.scoreboard → testkit      how far a student has come
 * </pre>
 *
 * <p>Annotations and extensions share this package since they name each other; a package of
 * extensions would be a cycle. The extensions only connect: each text is made in a package that
 * knows neither JUnit nor them.
 *
 * <h2>Three verdicts</h2>
 *
 * <ul>
 *   <li><b>Passed.</b> Not if the loop was left with something open, and never on a stub.
 *   <li><b>To do.</b> A {@link dayone.runtime.Todo} was met, wherever it hid: below an {@code
 *       UncaughtException} of the loop, in a rejected promise, in an initializer, in the message of
 *       an assertion that expected another exception, in a callback whose failure the test has
 *       swallowed. The test is aborted, which is neither red nor green.
 *   <li><b>Wrong.</b> A {@link dayone.testkit.TeachingError}: text, rule, hint, and of the stack
 *       trace the student's own frames. What the student's code catches and hides cannot be found
 *       here; such a test is wrong and not to do.
 * </ul>
 *
 * <h2>The loop of a test</h2>
 *
 * <p>Virtual time, finished requests in the order of their calls: the same on every machine. Code
 * takes no time on a virtual clock, which is unlike any real machine in one visible way: a timer of
 * 0 ms, which is one of 1 ms, is not due when the loop starts, so immediates come first. {@code
 * callbackTakes} lets time pass at the end of each callback, and the usual order is exact instead
 * of likely.
 *
 * <p>There are two ways not to end. A loop that goes round for ever is ended from within, by
 * counting: that is exact, fast, and can say what it was busy with. Code that does not come back
 * can only be left behind; this takes a thread per test and half a minute in real time, a limit far
 * from what any correct test needs.
 *
 * <h2>What the grader sees</h2>
 *
 * <p>JUnit's report entries {@code dayone.todo} (the class of the stub) and {@code dayone.rule};
 * and the configuration parameters {@code dayone.hints}, by which it asks for messages without the
 * hint, and {@code dayone.picture}, by which it asks for no pictures.
 */
@NullMarked
package dayone.testkit;

import org.jspecify.annotations.NullMarked;
