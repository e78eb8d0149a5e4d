/**
 * The command {@code day}: a student's way to work without leaving the editor.
 *
 * <pre>
 *   Day            the commands, and what they print
 *   Built          whether this program is as new as its sources, and how it was built
 *   WriteBuild     notes down the latter, while Maven builds
 * </pre>
 *
 * <p>It stands in the testkit since the students' template has no grader. The scripts {@code day}
 * and {@code day.cmd} only start it; what they would have to decide is decided here, so that both
 * systems do the same and tests see it.
 *
 * <p>Five words and at most one argument: read by hand. Rejected: picocli. Whatever the testkit
 * needs stands on the class path of every topic, in front of every student's completion.
 *
 * <p>Arrows: this package imports {@code course}, {@code watch} and {@code scoreboard}, and nothing
 * imports it.
 */
@NullMarked
package dayone.testkit.day;

import org.jspecify.annotations.NullMarked;
