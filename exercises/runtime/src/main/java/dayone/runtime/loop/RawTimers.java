package dayone.runtime.loop;

import dayone.runtime.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The raw timers of a loop. A plain list: there is none in most loops, and one in the others. */
final class RawTimers {

  private final LoopTime time;
  private final List<RawTimer> running = new ArrayList<>();

  RawTimers(LoopTime time) {
    this.time = time;
  }

  RawTimer start(long millis, Runnable beat) {
    RawTimer timer = new RawTimer(this, millis, beat);
    timer.due = time.cached() + millis;
    running.add(timer);
    return timer;
  }

  void stop(RawTimer timer) {
    running.remove(timer);
  }

  /** When the loop has to wake up for one of them, or {@link Clock#NEVER}. */
  long due() {
    long first = Clock.NEVER;
    for (RawTimer timer : running) {
      first = Math.min(first, timer.due);
    }
    return first;
  }

  /** Lets each beat that is due by now and not later than {@code limit}. */
  void run(long limit) {
    if (running.isEmpty()) {
      return;
    }
    for (RawTimer timer : List.copyOf(running)) {
      if (timer.due <= Math.min(limit, time.cached()) && running.contains(timer)) {
        // From the loop's time and not from when it was due: libuv makes up for no missed beat.
        timer.due = time.cached() + timer.millis;
        timer.beat.run();
      }
    }
  }
}
