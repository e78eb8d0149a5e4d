/**
 * Makes the skeleton of a topic. It compiles and is wired into the build at once; {@code verify}
 * then says what is missing, one sentence each, until it is a topic. So the skeleton need not be
 * clever: it holds a placeholder where an author has to think.
 */
@NullMarked
package dayone.grader.skeleton;

import org.jspecify.annotations.NullMarked;
