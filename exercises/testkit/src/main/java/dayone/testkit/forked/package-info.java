/**
 * A JVM that waits for tests to run, and is gone after it has run them.
 *
 * <pre>
 *   WaitingJvm   this end: starts it, tells it what to run, hears from it
 *   TestProgram  the other end: its main program
 *   Message      what goes from there to here
 *   WarmUp       what it does before it says that it is ready
 *   RunReporter  hears JUnit, speaks in messages
 *   CpuLimit     ends it when a test computes for ever
 * </pre>
 *
 * <p><b>One JVM for each run.</b> Student code leaves threads behind, changes static fields, calls
 * {@code System.exit}. In a fresh JVM none of that reaches the next run, and the verdict is that of
 * Maven, which takes one as well. Its start is what takes long, so the next one is started while
 * the student types. Rejected: one JVM for all, with a class loader for each run. It is faster by
 * some milliseconds, and one thread that never ends makes it useless.
 *
 * <p><b>Messages have a connection of their own</b>, on the loopback interface. Standard output
 * belongs to the student's code and to the processes that it starts. When the connection closes the
 * JVM ends itself, so that none is left when its owner is killed.
 *
 * <p><b>Computing for ever is measured in CPU time</b>, so a busy machine ends nobody's test.
 * Waiting for ever is ended by the test's own limit, as in Maven.
 *
 * <p>Arrows: this package imports {@code dayone.testkit} for a test to warm up with, and {@code
 * scoreboard} for the points.
 */
@NullMarked
package dayone.testkit.forked;

import org.jspecify.annotations.NullMarked;
