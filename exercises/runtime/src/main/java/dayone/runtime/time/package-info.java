/**
 * Where a loop's time comes from.
 *
 * <p>Node's loop asks the time in one way and lets it pass in one way: it reads a millisecond
 * clock, and it sleeps in the poll phase until the next timer is due or something wakes it. {@link
 * dayone.runtime.time.Clock} is exactly these two things, so that the loop itself never learns
 * whether time is real. Whoever measures reads the same clock in nanoseconds; timers never do,
 * since Node's do not.
 *
 * <p>{@link dayone.runtime.time.SystemClock} sleeps. {@link dayone.runtime.time.VirtualClock}
 * jumps: it is always at the moment when something is due, which makes a test of a one-hour timer
 * take no time and, more important, makes its order independent of the machine. The rejected
 * alternative, a scaled clock (one virtual second in a real millisecond), is fast too, but a busy
 * machine can still turn the order of two timers round.
 *
 * <p>Loops on several threads of one program have clocks of one time. It cannot jump for one of
 * them while another computes, whose next message might be earlier than that timer: {@code
 * VirtualTime} waits until all sleep.
 *
 * <p>This package imports nothing else of the runtime.
 */
@NullMarked
package dayone.runtime.time;

import org.jspecify.annotations.NullMarked;
