package dayone.runtime.time;

import java.util.concurrent.TimeUnit;

/**
 * Time that stands still while code runs and jumps to the next timer when nothing is left to run.
 *
 * <p>While real work is under way (a file read on the thread pool), it waits for that work instead
 * of jumping. So the order of callbacks depends on the program alone, never on the machine.
 *
 * <p>Sockets are the hard case, since nobody can know whether a peer is going to answer. The rule:
 * before the clock jumps, the channels must be silent for 20 ms of real time. Peers on the same
 * loop, connected by the loopback device, answer within microseconds, so their order too depends on
 * the program alone. Silence is waited for once after each exchange and not before every jump. And
 * without a timer to jump to, the clock waits for the channels as a real one does. A peer that
 * takes its time, on another thread or machine, needs a real clock.
 *
 * <p>Belongs to the thread of its loop.
 */
public final class VirtualClock implements Clock {

  /** Long against what the loopback device takes, short against a test's patience. */
  private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private long now;

  @Override
  public long millis() {
    return now;
  }

  /** It begins with 1970: dates, too, are the same on every machine. */
  @Override
  public long epochMillis() {
    return now;
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
    now += millis;
  }

  @Override
  public void sleepUntil(long deadline, Sleeper sleeper) {
    boolean mayBeWoken = sleeper.watchesChannels();
    if (sleeper.expectsWakeUp() || (mayBeWoken && deadline == NEVER)) {
      sleeper.park(Long.MAX_VALUE);
    } else if (mayBeWoken && !sleeper.staysSilent(SILENCE_NANOS)) {
      return;
    } else if (deadline == NEVER) {
      throw new IllegalStateException(
          "The loop would sleep for ever: something keeps it alive, but there is no timer and no work"
              + " under way that could wake it. Close the handle that is still open, or unref it.");
    } else {
      now = Math.max(now, deadline);
    }
  }
}
