/**
 * What there is to earn: the topics, their tasks, the files a student may edit, the tests that
 * count.
 *
 * <p>Two sources, each the master of its part. {@code topic.json} says what no test can know
 * (title, editable files, points of a task). The compiled test classes say which tests exist, what
 * each is worth and what its hint is. A list of tests in the JSON was rejected: it would have to be
 * kept equal to the code by hand. The test classes are read with the JDK's class-file API and never
 * loaded, so reading a catalog runs no code of the course.
 *
 * <p>The list of expected tests is what makes a score complete: a test that is never reported still
 * has its line and its zero points.
 *
 * <p>Everything here belongs to the repository, so every error is a {@link
 * dayone.grader.GraderFault}. What is merely unwise (points that do not add up, a test without a
 * hint) is left to {@code verify}.
 */
@NullMarked
package dayone.grader.catalog;

import org.jspecify.annotations.NullMarked;
