package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import dayone.runtime.time.Clock;
import java.util.stream.Stream;

/**
 * The timers phase: one timer of libuv, and all of Node's timers behind it.
 *
 * <p>The one timer is armed for the list that is due first. When it fires, every list that is due
 * by then is served; what becomes due while callbacks run waits for the next time. Node's source is
 * {@code lib/internal/timers.js} with {@code Environment::RunTimers}.
 */
final class TimersPhase {

  private final LoopTime time;
  private final Dispatcher dispatcher;
  private final Observation observation;
  private final TimerLists lists = new TimerLists();

  private long due;
  private boolean armed;

  /**
   * The earliest expiry the one timer is known to cover; a new list beats it or need not arm it.
   */
  private long nextExpiry = Clock.NEVER;

  private int references;

  private int labelledMillis;
  private String lastLabel = "";

  TimersPhase(LoopTime time, Dispatcher dispatcher, Observation observation) {
    this.time = time;
    this.dispatcher = dispatcher;
    this.observation = observation;
  }

  /** What messages and traces call a timer. */
  static String label(CallbackKind kind, int millis) {
    return (kind == CallbackKind.INTERVAL ? "setInterval " : "setTimeout ") + millis + " ms";
  }

  Stream<ActiveResource> active() {
    return lists
        .timers()
        .map(timer ->
            new ActiveResource(
                ActiveResource.Type.TIMEOUT,
                label(timer.kind(), timer.millis),
                timer.referenced,
                timer.origin.site));
  }

  /** When the loop has to wake up for a timer, or {@link Clock#NEVER}. */
  long due() {
    return armed ? due : Clock.NEVER;
  }

  boolean keepsAlive() {
    return armed && references > 0;
  }

  Timeout set(Callback callback, double delay, boolean repeats) {
    Timeout timer = new Timeout(this, callback, delay, repeats);
    long start = time.refresh();
    timer.origin = origin(timer);
    references++;
    start(timer, start);
    return timer;
  }

  private Origin origin(Timeout timer) {
    CallbackKind kind = timer.kind();
    if (timer.repeats) {
      return observation.scheduledToRepeat(kind, label(kind, timer.millis));
    }
    // Asked first: most loops are not observed, and a label costs a string.
    return observation.isWatching()
        ? observation.scheduled(kind, timeoutLabel(timer.millis))
        : observation.scheduled(kind, "setTimeout");
  }

  /** Kept for the next timer: it mostly has the same delay. */
  private String timeoutLabel(int millis) {
    if (millis != labelledMillis) {
      labelledMillis = millis;
      lastLabel = label(CallbackKind.TIMEOUT, millis);
    }
    return lastLabel;
  }

  void clear(Timeout timer) {
    if (timer.callback == null) {
      return;
    }
    timer.callback = null;
    if (timer.destroyed) {
      return;
    }
    timer.destroyed = true;
    lists.remove(timer);
    if (timer.referenced) {
      // Only for referenced timers: lists of unreferenced ones are likely to be used again soon.
      lists.dropIfEmpty(timer.millis);
      references--;
    }
  }

  void refresh(Timeout timer) {
    if (timer.callback == null) {
      return;
    }
    long start = time.refresh();
    if (timer.destroyed) {
      timer.destroyed = false;
      timer.origin = origin(timer);
      if (timer.referenced) {
        references++;
      }
    }
    start(timer, start);
  }

  void setReferenced(Timeout timer, boolean referenced) {
    if (timer.referenced == referenced) {
      return;
    }
    timer.referenced = referenced;
    if (!timer.destroyed) {
      references += referenced ? 1 : -1;
    }
  }

  private void start(Timeout timer, long start) {
    timer.start = start;
    TimerList added = lists.add(timer);
    if (added != null && added.expiry < nextExpiry) {
      arm(time.cached() + added.millis);
      nextExpiry = added.expiry;
    }
  }

  private void arm(long when) {
    due = when;
    armed = true;
  }

  /** Serves everything that is due. */
  void run() {
    // Again if the closing drain took so long that the timer armed before it is due by now: libuv
    // looks at its own heap until nothing in it is due.
    while (armed && due <= time.cached()) {
      armed = false;
      long now = time.refresh();
      dispatcher.openScope();
      boolean threw;
      do {
        threw = !serveDueLists(now);
      } while (threw);
      TimerList first = lists.first();
      if (first != null) {
        // From the cached time, which a callback may have moved past the expiry: then one more
        // millisecond has to pass.
        arm(time.cached() + Math.max(1, first.expiry - time.cached()));
      }
      dispatcher.drain();
    }
  }

  /**
   * Serves list after list until one is not due.
   *
   * @return false if the program threw: Node then starts over with the same {@code now}, and
   *     without the drain that comes between two timers
   */
  private boolean serveDueLists(long now) {
    nextExpiry = Clock.NEVER;
    boolean isFirst = true;
    TimerList list;
    while ((list = lists.first()) != null) {
      if (list.expiry > now) {
        nextExpiry = list.expiry;
        return true;
      }
      if (!isFirst && !dispatcher.drainBetween()) {
        return false;
      }
      isFirst = false;
      list.isServed = true;
      boolean returned = serve(list, now);
      list.isServed = false;
      if (!returned) {
        return false;
      }
    }
    return true;
  }

  /** Calls every timer of the list that is due at {@code now}; false if the program threw. */
  private boolean serve(TimerList list, long now) {
    boolean isFirst = true;
    Timeout timer;
    while ((timer = list.first()) != null) {
      if (now - timer.start < list.millis) {
        lists.putBack(list, Math.max(timer.start + list.millis, now + 1));
        return true;
      }
      if (!isFirst && !dispatcher.drainBetween()) {
        return false;
      }
      isFirst = false;
      lists.remove(timer);
      // The drain may have cleared it.
      if (timer.callback != null && !fire(timer, timer.callback)) {
        return false;
      }
    }
    lists.drop(list);
    return true;
  }

  private boolean fire(Timeout timer, Callback callback) {
    // Taken before the call: a callback shorter than the period does not shift the rhythm.
    long start = timer.repeats ? time.refresh() : 0;
    boolean returned = dispatcher.run(timer.kind(), timer.origin, callback);
    if (timer.repeats && timer.callback != null) {
      start(timer, start);
    } else if (timer.list == null && !timer.destroyed) {
      timer.destroyed = true;
      if (timer.referenced) {
        references--;
      }
    }
    return returned;
  }
}
