/**
 * What a test threw, told to the one who can mend it.
 *
 * <p>A raw failure speaks of the machinery: an {@code UncaughtException} of the loop with fifteen
 * frames of it around the one line that matters. {@link dayone.testkit.failure.Explanation} takes
 * the wrapping off and says what the student's own code did, where, and in which callback. {@link
 * dayone.testkit.failure.FoundTodo} tells a stub that is still to be written from a wrong one.
 *
 * <p>Whose frame is whose is decided in one place, {@link dayone.testkit.failure.StudentFrames}. By
 * name alone it cannot be: tests live in the packages of the code that they test.
 *
 * <p>Nothing here throws, prints or knows JUnit's contexts; so each text can be tested without
 * running a test. Arrows: this package imports the runtime and nothing of the testkit.
 */
@NullMarked
package dayone.testkit.failure;

import org.jspecify.annotations.NullMarked;
