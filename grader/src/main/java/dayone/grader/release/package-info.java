/**
 * Writes the students' template out of this repository.
 *
 * <p>What goes in is a list of patterns ({@link dayone.grader.release.TemplateReader}): a file that
 * nobody thought of stays out. A list of what stays out was the other way; there one forgotten line
 * gives away a solution. The template is the same bytes from the same sources: line ends are those
 * of Unix, the executable bit follows from the first line, and nothing has a date.
 *
 * <p>Before anything is written, the result is proved: the files are searched for what students
 * must not see ({@link dayone.grader.release.Secrets}), built in a fresh folder, and the class
 * files are searched again. {@code OUT} may be a repository that students' copies were made from:
 * files of an earlier release that are gone now are removed, files of the instructor's own stay,
 * and all is one commit.
 */
@NullMarked
package dayone.grader.release;

import org.jspecify.annotations.NullMarked;
