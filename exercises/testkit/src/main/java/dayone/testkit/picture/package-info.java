/**
 * A run of the loop as a page to step through: which callback ran when and in which phase, what
 * stood in which queue, who scheduled whom, and when each line was printed.
 *
 * <pre>
 *   Subject    what is to be drawn: a trace, and where to look in it
 *   Window     which calls are shown: all, or the turns around that place
 *   Steps      what happened in these calls, one thing after the other
 *   PageData   the same as JSON
 *   Page       a template with style, script and data put into it: one file
 *   Pictures   the folder of a module in which they lie
 * </pre>
 *
 * <p><b>The axis is the order and not the time.</b> On a virtual clock most callbacks take no time
 * at all and would lie on one another; and the order is what is to be learned. So each call has a
 * column, and the time is written beside it.
 *
 * <p><b>What is put in a column is decided here, how it looks in the page.</b> The page holds the
 * run as a list of steps (a call begins, schedules, prints, ends), from which its script works out
 * stack and queues at each place; so one can jump anywhere. A trace knows of callbacks that were
 * called: a timer that was cleared is not in it, and in no queue.
 *
 * <p><b>One file and no network.</b> A page is opened from a disk, sent by mail, looked at years
 * later. Its policy forbids every request. Names and lines come from students' programs: they are
 * put into the page as text and never as markup.
 *
 * <p><b>A large run is cut.</b> A page of 50,000 calls would take a browser minutes and a reader
 * nowhere. It shows whole turns around the place to look at, and says what it leaves out.
 *
 * <p>Arrows: this package imports the runtime and {@code order}.
 */
@NullMarked
package dayone.testkit.picture;

import org.jspecify.annotations.NullMarked;
