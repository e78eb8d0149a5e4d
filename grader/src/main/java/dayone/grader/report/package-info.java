/**
 * What the student, the instructor and other programs get to read.
 *
 * <p>{@link dayone.grader.report.Report} is the contract {@code dayone/report/v1}; its JSON is
 * documented field by field in {@code grader/README.md}. Every other format is made from it and can
 * say no more than it does, so whatever must not be told is kept out in one place, {@link
 * dayone.grader.report.Reporter}.
 *
 * <p>A report has no time, no duration and no path of the machine: the same submission gives the
 * same bytes. So a regrade can be compared with {@code diff}, and a difference means something.
 *
 * <p>Text in a report may come from the student. Control characters are taken out when the report
 * is made, and writers whose output lands in the log of a workflow keep a line from looking like a
 * command of the runner: otherwise printing {@code ::notice …} would forge a grade.
 */
@NullMarked
package dayone.grader.report;

import org.jspecify.annotations.NullMarked;
