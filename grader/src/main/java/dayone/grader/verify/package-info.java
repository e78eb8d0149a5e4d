/**
 * Proof that the exercises are sound: what the graders of a class take for granted is checked here.
 *
 * <p>Each {@link dayone.grader.verify.Check} is about one topic and returns sentences: which thing,
 * what is wrong, what to do. It uses the same pipeline that grades students. A second way to run
 * the tests (Maven, for instance) could agree with itself and still differ from what students get.
 *
 * <p>Order matters to the reader only: cheap checks on texts and numbers first, then those that run
 * code.
 */
@NullMarked
package dayone.grader.verify;

import org.jspecify.annotations.NullMarked;
