/**
 * The last look at a class before it may run: nothing that fails here is ever loaded.
 *
 * <p>This is the seam for rules about class files. Two need no list and are here: a class must lie
 * in the package of its topic, and it must come from a file that is the student's to write. Both
 * close the same trick, a class that takes the place of one of the grader's, the tests' or a
 * library's. A rule is a {@link dayone.grader.inspect.Rule} and says what is wrong; which stub then
 * stands in, and what it costs, is the business of the stages around.
 */
@NullMarked
package dayone.grader.inspect;

import org.jspecify.annotations.NullMarked;
