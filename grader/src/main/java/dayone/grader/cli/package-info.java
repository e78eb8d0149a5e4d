/**
 * The command {@code grade}.
 *
 * <p>Three ends that never mix, as exit codes of {@link dayone.grader.cli.ExitCode}: graded, called
 * wrongly, broken. A script can rely on it: a zero means that a score was written, and a score is
 * only written with a zero.
 */
@NullMarked
package dayone.grader.cli;

import org.jspecify.annotations.NullMarked;
