/**
 * How far a student has come: after each topic its tasks, and all topics at the end of {@code mvn
 * test}.
 *
 * <pre>
 *   ScoreCollector  hears of every test while a topic's tests run
 *   ScoreListener   the same in Maven's build (JUnit finds it by service loader)
 *   TestScore       what it has heard of one test
 *   TaskScore       the same, counted by task
 *   ScoreFile       the same as a small file in the topic's target folder
 *   Board           the texts
 *   NextStep        the first task that is not done
 *   Paint           their colours, where there is a terminal that has them
 *   PrintScoreboard reads the files of all topics; a program that Maven runs last
 *   Progress        the same for the command {@code day}, where the last run of a topic counts
 * </pre>
 *
 * <p>Each topic's tests run in a process of their own, so the whole board can only be made from
 * files. A file may be left from an earlier build, in which this topic compiled and now does not:
 * so each carries the name of its build (the time at which Maven started, which all modules of one
 * build share), and a file of another build counts as "not run".
 *
 * <p>It is the build that asks for a board, through the system properties {@value
 * dayone.testkit.scoreboard.ScoreListener#TOPIC} and {@value
 * dayone.testkit.scoreboard.ScoreListener#BUILD}. Without the first, as in an editor or in the
 * grader, which keeps its own score, the listener does nothing. A board is no verdict: whatever
 * goes wrong here is told in one line and never fails a build.
 *
 * <p>A topic has 100 points. A student's copy holds no hidden tests, so the board knows the points
 * of the tests that ran and shows the rest as hidden.
 *
 * <p>Arrows: this package imports the annotations of {@code dayone.testkit}.
 */
@NullMarked
package dayone.testkit.scoreboard;

import org.jspecify.annotations.NullMarked;
