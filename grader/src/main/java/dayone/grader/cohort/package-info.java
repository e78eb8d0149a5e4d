/**
 * Grades a whole class: {@code grade cohort}.
 *
 * <p>Everything rests on one file a student, the {@link dayone.grader.cohort.Row}. It is moved to
 * its place when it is whole, so a run that was killed goes on where it was; it carries a key of
 * what was graded and by what, so what has not changed is not run again; and shards are merged by
 * putting their rows together. Gradebook, pages and reports are made from the rows, and again each
 * time: they hold no times and no paths, so the same rows give the same bytes.
 *
 * <p>Submissions are graded by several {@link dayone.grader.cohort.WorkerProcess worker processes},
 * one submission at a time each. Rejected: threads in one process. Two submissions would share a
 * heap, and one that exhausts the compiler could cost another its points; and a compiler that was
 * given up on cannot be ended while its process lives. So a worker is replaced after such a
 * submission, and one that dies costs the row of the student it was at. That row says fault, has no
 * score, and is tried again by the next run.
 *
 * <p>A row without a score has a reason, and is never a zero.
 */
@NullMarked
package dayone.grader.cohort;

import org.jspecify.annotations.NullMarked;
