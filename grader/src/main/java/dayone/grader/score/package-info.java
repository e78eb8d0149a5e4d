/**
 * Points. A test that passed earns what it is worth, every other one nothing; sums follow.
 *
 * <p>That is all on purpose. No points for style, speed or lateness: whoever reads a score must be
 * able to compute it from the list of tests. Scores are whole numbers, so no rounding can make two
 * formats of the same report disagree.
 */
@NullMarked
package dayone.grader.score;

import org.jspecify.annotations.NullMarked;
