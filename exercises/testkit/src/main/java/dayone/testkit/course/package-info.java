/**
 * What lies in the folder {@code exercises}: topics, their tasks, hints, and the files that a
 * student writes.
 *
 * <pre>
 *   Exercises      the topics, and the one that "05.2" means
 *   Topic          one of them, read from its topic.json by TopicFile
 *   Hints          its HINTS.md, cut into questions and pointers
 *   TaskFiles      which files a task is about
 *   OriginalFiles  these files as they were at first
 *   Problem        what keeps a command from being done, and what to do about it
 * </pre>
 *
 * <p>A topic says which files are editable and not which task they belong to. It need not: a test
 * names its task, and a file is that of the test which is named after it. Files that no test is
 * named after belong to the test that uses them. A second list would have to be kept in step.
 *
 * <p>The files as they were at first come with the template, below {@code .dayone/stubs}: a student
 * may have no git, or may have committed over them. Where there is no such folder, as in the
 * instructor's repository, git's last commit is asked.
 *
 * <p>Everything is read with either kind of line end. Arrows: this package imports nothing of the
 * testkit.
 */
@NullMarked
package dayone.testkit.course;

import org.jspecify.annotations.NullMarked;
