/**
 * What the judge and its child say to each other, shared by both ends.
 *
 * <p>The judge leads: it names one test, the child answers with how it ended, then the next. So an
 * answer can only be about the test that was asked for, and when the child dies the judge knows in
 * which. A stream of events from the child was rejected: code under test could write the events of
 * tests that have not even begun.
 *
 * <p>The channel is a Unix-domain socket in a private folder, connected before any class of the
 * student is loaded and never standard output, which belongs to the student. Frames are binary,
 * with a length in front, so nothing printed can look like one. Each question has a ticket, a
 * number that cannot be guessed, and an answer without it does not count: not one that was written
 * before the question, nor one written by whoever finds the open file and no more.
 */
@NullMarked
package dayone.grader.wire;

import org.jspecify.annotations.NullMarked;
