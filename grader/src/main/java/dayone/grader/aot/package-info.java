/**
 * Caches from which the grader's JVMs start fast: the JDK's ahead-of-time cache, one for the judge
 * and one for the children. A child that runs one test needs less than half the time with it, and
 * hundreds are started to verify a course.
 *
 * <p>Such a cache remembers which classes a rehearsal loaded and how they were linked. It is valid
 * for one JDK and for class paths that begin with those jars, so the folders of classes become one
 * jar first, and whatever belongs to a submission comes behind. A cache changes no verdict: a JVM
 * that cannot use it (another JDK, a jar that was changed) starts without it and says nothing.
 *
 * <p>Maven makes them at the end of {@code test-compile} ({@link dayone.grader.aot.Rehearsal}).
 * Rejected: to make them at the first grading, where a classroom's CI would pay for it in every run
 * and several processes would write one file.
 */
@NullMarked
package dayone.grader.aot;

import org.jspecify.annotations.NullMarked;
