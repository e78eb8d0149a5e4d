/**
 * Runs tests whenever a file is saved.
 *
 * <pre>
 *   SavedFiles   sees what is saved
 *   Watch        one thing after the other: compile, run, tell
 *   Round        one run of tests, over as many JVMs as it takes
 *   TopicRounds  what is kept of a topic from round to round
 *   Verdict      the texts
 * </pre>
 *
 * <p><b>Everything that happens is an event in one queue</b>: a save, a message of a JVM, the end
 * of one. One thread takes them out, so there is nothing to lock; and a save that comes while tests
 * run is seen at once: the run is given up and the next begins with what was not run.
 *
 * <p><b>A look at the files decides, a notice from the system only says when to look.</b> Notices
 * differ from system to system, get lost, or do not come at all (a folder on another machine, a
 * container). Editors save by writing, or by writing another file and renaming it; compared by age,
 * size and identity both are the same. A file counts as saved when two looks in a row see the same.
 *
 * <p><b>The first round of a topic runs all of its tests, later ones those that the change can
 * reach.</b> The verdicts of the others stay as they are, so the scores are always those of the
 * whole topic, as Maven counts them.
 *
 * <p>Arrows: this package imports {@code compiler}, {@code course}, {@code forked} and {@code
 * scoreboard}.
 */
@NullMarked
package dayone.testkit.watch;

import org.jspecify.annotations.NullMarked;
