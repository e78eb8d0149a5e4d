/**
 * The solutions of the first topic: programs that only schedule, and leave the order to the loop.
 *
 * <p>Both programs take the loop and the console as arguments and keep nothing between two calls.
 * So they can be run on a loop whose time a test controls, twice on one loop, or on two loops at
 * once. The alternative, a static loop as JavaScript has its global one, reads shorter and could be
 * tested only once per process.
 *
 * <p>The invariant behind both: nothing is ever scheduled in order to make something else come
 * later. Where a line is printed follows from the call that asked for it, and from nothing else.
 */
@NullMarked
package dayone.topics.eventloop;

import org.jspecify.annotations.NullMarked;
