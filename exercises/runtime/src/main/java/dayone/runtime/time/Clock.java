package dayone.runtime.time;

/**
 * The time of one event loop. Implementations are put to sleep by the loop's thread only, and read
 * by it only unless a method says otherwise; {@link #retire} may be called by any thread.
 */
public interface Clock {

  /** The deadline of a loop that has no timer to wait for. */
  long NEVER = Long.MAX_VALUE;

  /**
   * The time in whole milliseconds since an origin of the clock's own. It never runs backwards.
   *
   * <p>Whole milliseconds because libuv's {@code uv_now} has no finer ones: a timer is due or not
   * due by this number.
   */
  long millis();

  /**
   * The same time, from the same origin, in nanoseconds: for measuring, never for timers. {@code
   * millis()} is its whole milliseconds. Any thread may ask a clock of real time.
   */
  long nanos();

  /**
   * Where the origin lies on the wall clock, in milliseconds since 1970 with a fraction. What two
   * loops measured can be laid side by side by it.
   */
  double originMillis();

  /**
   * The date: milliseconds since the beginning of 1970 in UTC, JavaScript's {@code Date.now()}. For
   * people and protocols, never for order: a system may set it back.
   */
  long epochMillis();

  /**
   * Lets time pass while the loop has nothing to do. Returns when {@code deadline} has come or when
   * the loop was woken, whichever is first; it may also return early for no reason.
   *
   * <p>An instrument of the loop, such as a monitor of its delay, wakes it on a real clock. A clock
   * that jumps does not jump for it alone: time would run on and on while the program waits.
   *
   * @param deadline of the program, in the milliseconds of {@link #millis()}, or {@link #NEVER}
   * @param sleeper the loop's side: can a wake-up come, and how to wait for it
   */
  void sleepUntil(long deadline, Sleeper sleeper);

  /**
   * A clock for another loop of the same program, one that runs on a thread of its own. From now on
   * that loop counts as busy until it sleeps for the first time, so ask for it before its thread
   * starts.
   */
  default Clock forAnotherLoop() {
    return new SystemClock();
  }

  /** The loop of this clock has ended, or nobody waits for it any more. */
  default void retire() {}

  /** What a clock may ask of the loop that it puts to sleep. */
  interface Sleeper {

    /** Whether real work is under way on another thread, so that a wake-up will come. */
    boolean expectsWakeUp();

    /**
     * Whether the loop watches channels, so that a wake-up may come from outside at any time. Or
     * never: nobody knows what a peer will do.
     */
    boolean watchesChannels();

    /** When an instrument of the loop wants to look, or {@link #NEVER}. */
    default long instrumentDeadline() {
      return NEVER;
    }

    /** Parks the loop's thread until it is woken, for {@code nanos} at most. */
    void park(long nanos);

    /** Any thread: whether something has come in for the loop since it went to sleep. */
    boolean isWoken();

    /** Any thread: ends {@link #park}, or the next call of it. */
    void wakeUp();

    /**
     * Whether nothing comes for {@code nanos} of real time. Does not wait where it is known that
     * nothing can have changed since the last time.
     */
    boolean staysSilent(long nanos);
  }
}
