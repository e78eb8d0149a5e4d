/**
 * The solutions of the fourth topic: programs that measure a loop without holding it, and one that
 * lets go of what it has used.
 *
 * <p>Whoever measures is a guest. So each class here leaves the program as it was: the monitor of
 * operations passes every outcome on and clears its marks, the monitor of delays beats with a timer
 * that keeps nothing alive, the ticker forgets a client in one place, whichever way it goes.
 *
 * <p>The time always comes from {@link dayone.runtime.perf.Performance} and never from {@code
 * System}: on a virtual clock a test then says exactly how long something took. The alternative,
 * real time with a tolerance, would pass or fail with the machine.
 */
@NullMarked
package dayone.topics.performance;

import org.jspecify.annotations.NullMarked;
