/**
 * The program of the forked process: the only place that loads JUnit, the testkit and the student's
 * code.
 *
 * <p>It keeps no verdict of its own beyond the test it was asked for, and it decides nothing about
 * points. It may be killed at any moment; the judge then knows which test was under way.
 *
 * <p>Each test is a JUnit request of its own, within one launcher session. So loading the test
 * class, and everything else that could run code of the student, happens after the judge has
 * started its watch, and no order of JUnit's stands between the judge's list and what runs. The
 * configuration is fixed: nothing is found by service files, system properties or {@code
 * junit-platform.properties}.
 *
 * <p>Each test has a thread of its own, so that an interrupt or a thread-local left behind by one
 * cannot reach the next, nor the channel to the judge.
 */
@NullMarked
package dayone.grader.child;

import org.jspecify.annotations.NullMarked;
