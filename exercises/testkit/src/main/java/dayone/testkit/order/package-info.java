/**
 * What was printed against what should have been, and the sentence of Node that explains the
 * difference.
 *
 * <p>A student who sees "expected A but was B" learns that he is wrong; he should learn why the
 * loop did what it did. So a comparison ends in three steps, each a class of its own:
 *
 * <pre>
 *   FirstDifference   where the two outputs part, in words: too early, too late, missing, unknown
 *   SideBySide        the same as two columns, cut around that place, each wrong line named
 *   OrderingRule      why the loop called the one before the other
 * </pre>
 *
 * <p>The rule is not guessed from the texts of the lines. It follows from the two calls that
 * printed them: what kind they are, where the loop stood, who scheduled them. The loop itself is
 * never wrong, so the rule explains the order that was seen; the student finds that the line was
 * printed from another place than he believed. Where the calls do not settle it there is no rule: a
 * wrong one would teach more wrong than none teaches right.
 *
 * <p>Everything here works on {@code List<Line>} and returns a {@link dayone.testkit.order.Finding}
 * or null; nothing throws and nothing knows JUnit. Each question about a run is a class that
 * returns a finding: PrintedLines (order), PlacedLines (order and place at once), Place (one line),
 * Partial (what leaves something open).
 *
 * <p>Arrows: this package imports the runtime's {@code trace} and {@code loop} and nothing of the
 * testkit.
 */
@NullMarked
package dayone.testkit.order;

import org.jspecify.annotations.NullMarked;
