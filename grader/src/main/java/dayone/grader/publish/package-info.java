/**
 * Publishes solutions after the deadline, as a branch that anybody can merge.
 *
 * <p>The branch has no parent in common with the exercises and holds one folder only, so that a
 * merge adds that folder and cannot touch a student's file, whether the student's repository is a
 * fork of the template or a copy without its history. A commit on the exercises' own branch was the
 * other way: in a copy without history every file that a student changed would be a conflict.
 *
 * <p>The commit is made in an index of its own, without a working tree. So it works on a bare
 * repository, and whatever is checked out and half edited stays as it is.
 */
@NullMarked
package dayone.grader.publish;

import org.jspecify.annotations.NullMarked;
