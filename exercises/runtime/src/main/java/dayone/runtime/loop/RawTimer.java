package dayone.runtime.loop;

/**
 * A repeating timer of libuv's own, {@code uv_timer_t}, below those of Node: for instruments and
 * not for programs. It never keeps the loop alive, no observer sees it, and nothing is drained
 * behind it, since what it calls is no part of the program. It does wake the loop, as in Node, and
 * so may add a turn. Belongs to the loop's thread.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/timer.html">libuv: uv_timer_t</a>
 */
public final class RawTimer {

  final long millis;
  final Runnable beat;

  /** When it is due, by the loop's time. */
  long due;

  private final RawTimers timers;

  RawTimer(RawTimers timers, long millis, Runnable beat) {
    this.timers = timers;
    this.millis = millis;
    this.beat = beat;
  }

  /** Ends it. A second call does nothing. */
  public void stop() {
    timers.stop(this);
  }
}
