/**
 * Puts the stages in a row. The stages do not know each other's order; only this package does.
 *
 * <p>One loop is in it: a file that inspection refuses is taken out of the submission, which is
 * then compiled again with the stub in its place. So a refused file costs what a missing one costs,
 * by the same path.
 */
@NullMarked
package dayone.grader.pipeline;

import org.jspecify.annotations.NullMarked;
