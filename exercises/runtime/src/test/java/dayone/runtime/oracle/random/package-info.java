/**
 * Random programs for the oracle.
 *
 * <p>Order is all that is tested, so a program may do nothing whose order Node itself leaves open.
 * Two rules keep it so, and {@link dayone.runtime.oracle.random.Place} carries what they need to
 * know:
 *
 * <ul>
 *   <li>A timer of a millisecond or so is followed by computing until it is due, and is set only
 *       where the timers phase comes before anything that could run first.
 *   <li>Longer timers are due at different slots of time, which are much longer than a machine
 *       under load is late. Where nobody can say when a piece of code runs, it sets no timer.
 * </ul>
 *
 * <p>A program also has to end: what may run many times starts nothing that calls it again, and
 * each channel is closed or left at last. Each program picks a few mechanisms only ({@link
 * dayone.runtime.oracle.random.Menu}): with all of them in every program, two that do not get on
 * would seldom meet.
 */
package dayone.runtime.oracle.random;
