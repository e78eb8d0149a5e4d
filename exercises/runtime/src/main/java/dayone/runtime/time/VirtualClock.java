package dayone.runtime.time;

import java.util.concurrent.TimeUnit;

/**
 * Time that stands still while code runs and jumps to the next timer when nothing is left to run.
 *
 * <p>While real work is under way (a file read on the thread pool, a callback of a worker), it
 * waits for that work instead of jumping. So the order of callbacks depends on the program alone,
 * never on the machine.
 *
 * <p>Sockets are the hard case, since nobody can know whether a peer is going to answer. The rule:
 * before the clock jumps, the channels must be silent for 20 ms of real time. Peers on the same
 * loop, connected by the loopback device, answer within microseconds, so their order too depends on
 * the program alone. Silence is waited for once after each exchange and not before every jump. And
 * without a timer to jump to, the clock waits for the channels as a real one does. A peer that
 * takes its time, on another thread or machine, needs a real clock.
 *
 * <p>A clock belongs to the thread of its loop. The loops of one program share their time, see
 * {@link #forAnotherLoop}: {@link #advance} on one of them moves it for all.
 */
public final class VirtualClock implements Clock {

  private final VirtualTime time;
  private final VirtualTime.Member member;

  /** A time of its own, which begins at 0. */
  public VirtualClock() {
    this(new VirtualTime());
  }

  private VirtualClock(VirtualTime time) {
    this.time = time;
    member = time.join();
  }

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(time.nanos());
  }

  @Override
  public long nanos() {
    return time.nanos();
  }

  /** 0: virtual time begins with 1970, so that a measurement never depends on the day. */
  @Override
  public double originMillis() {
    return 0;
  }

  /** It begins with 1970: dates, too, are the same on every machine. */
  @Override
  public long epochMillis() {
    return millis();
  }

  /**
   * Moves the clock as a callback would that computes for so long. This is how a test says "the
   * main script took two milliseconds".
   *
   * @throws IllegalArgumentException if {@code millis} is negative: time does not run backwards
   */
  public void advance(long millis) {
    if (millis < 0) {
      throw new IllegalArgumentException(
          "A clock cannot run backwards: asked to advance by " + millis + " ms.");
    }
    time.advance(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /**
   * The same in nanoseconds, where what is measured is shorter than a millisecond.
   *
   * @throws IllegalArgumentException if {@code nanos} is negative
   */
  public void advanceNanos(long nanos) {
    if (nanos < 0) {
      throw new IllegalArgumentException(
          "A clock cannot run backwards: asked to advance by " + nanos + " ns.");
    }
    time.advance(nanos);
  }

  @Override
  public void sleepUntil(long ofProgram, Sleeper sleeper) {
    long deadline = ofProgram == NEVER ? NEVER : Math.min(ofProgram, sleeper.instrumentDeadline());
    if (time.sleep(member, deadline, sleeper) == VirtualTime.Waking.NOTHING_CAN_COME) {
      throw new IllegalStateException(
          "The loop would sleep for ever: something keeps it alive, but there is no timer and no work"
              + " under way that could wake it. Close the handle that is still open, or unref it.");
    }
  }

  /** A clock that shows the same time. It moves only when both loops sleep. */
  @Override
  public VirtualClock forAnotherLoop() {
    return new VirtualClock(time);
  }

  @Override
  public void retire() {
    time.leave(member);
  }
}
