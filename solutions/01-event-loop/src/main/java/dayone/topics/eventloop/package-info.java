/**
 * The solutions of the first topic: two programs that only schedule, a loop of one's own, a walk
 * that lends the loop its turns, and the timetable of a thread pool.
 *
 * <p>What runs on a loop takes the loop and the console as arguments and keeps nothing between two
 * calls. So it can be run on a loop whose time a test controls, twice on one loop, or on two loops
 * at once. The alternative, a static loop as JavaScript has its global one, reads shorter and could
 * be tested only once per process.
 *
 * <p>The invariant behind the first two: nothing is ever scheduled in order to make something else
 * come later. Where a line is printed follows from the call that asked for it, and from nothing
 * else. {@code MiniLoop} shows why that is enough; it uses nothing of the runtime, whose loop does
 * the same with much more around it.
 */
@NullMarked
package dayone.topics.eventloop;

import org.jspecify.annotations.NullMarked;
