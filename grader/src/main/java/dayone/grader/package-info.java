/**
 * The grader: a pipeline of values.
 *
 * <pre>
 *   cli → pipeline:  catalog → submission → compile → inspect → execute → score → report
 *                                                               ⇅ wire
 *                                                             child (another process)
 * </pre>
 *
 * <p>Each stage has a package. It takes the record of a stage before it and returns its own; it
 * never calls a later one. Bad news about the work of a student is a value like good news. An
 * exception is only thrown for what the student cannot have caused: {@link
 * dayone.grader.GraderFault}.
 *
 * <p>Three ends never mix. Work was graded, whatever the score. The call was wrong. The grader is
 * broken. The last one never gives a score: a missing point must always be the student's own.
 *
 * <p>The judge treats the course as data. It imports neither the runtime nor the testkit nor a
 * topic, and it never loads a class of theirs: it reads class files, and it starts a child process
 * that loads them. So a broken runtime cannot break the judge, and nothing a student writes runs
 * inside it.
 */
@NullMarked
package dayone.grader;

import org.jspecify.annotations.NullMarked;
