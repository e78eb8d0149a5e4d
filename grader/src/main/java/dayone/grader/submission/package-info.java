/**
 * What the student wrote, and nothing else.
 *
 * <p>Of a submitted folder only the files that {@code topic.json} calls editable are read. Build
 * files, tests, resources, service files, {@code junit-platform.properties}: the grader has its own
 * and does not look at the student's. A list of forbidden files was rejected: such a list is never
 * complete, while a list of allowed ones cannot be got around.
 *
 * <p>A submission is a folder, a zip archive or a commit of a git repository ({@code Tree}). None
 * is unpacked or checked out. What is read is named by the course, never by the submission: so
 * there is no limit on how many files it holds, and no name in it that could do harm.
 *
 * <p>Each file is a plain file of at most 1 MiB of UTF-8, reached without following a link below
 * the submitted folder. (A link could point to a solution, or to a device that never ends.) A file
 * that is not so is {@link dayone.grader.submission.SubmittedFile.Missing} with the reason: that
 * costs the file, not the submission.
 */
@NullMarked
package dayone.grader.submission;

import org.jspecify.annotations.NullMarked;
