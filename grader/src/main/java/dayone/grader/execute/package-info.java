/**
 * Runs the tests of a topic in child processes and says how each one ended.
 *
 * <p>Rules that the verdicts rest on:
 *
 * <ul>
 *   <li>Every test counts as not passed until a child has said that it passed.
 *   <li>A limit is on the CPU time of the child since the test began; wall-clock time only ends
 *       what uses no CPU. So a slow or busy machine does not turn correct work into a failure.
 *   <li>A test that ends its child (a hang that is killed, an exit, a crash) is judged only when it
 *       was the first in that child. Otherwise it gets a second run in a fresh one: an earlier test
 *       may have left threads, garbage or a delayed exit behind. The second run costs little, since
 *       after a kill the next test is the first in its child anyway.
 *   <li>After two such ends in one task its later tests get smaller limits, so that hopeless work
 *       does not hold up a class. Never none: the points of a task can be earned one by one.
 *   <li>In a {@link dayone.grader.execute.Lane} the topics of one submission share a child, and
 *       only what passes whole counts there.
 *   <li>What a child cannot be blamed on the student for (it does not start, it dies before its
 *       first test) is a {@link dayone.grader.GraderFault}.
 * </ul>
 *
 * <p>When the last answer is in, the child is killed, not asked to end: threads and shutdown hooks
 * that the tests leave behind have nothing more to say. Running tests in the judge's own process
 * was never an option: since Java 24 nothing inside a process can stop {@code System.exit}.
 */
@NullMarked
package dayone.grader.execute;

import org.jspecify.annotations.NullMarked;
