package dayone.runtime.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists by duration, and by who is served first. */
final class TimerLists {

  /** A power of two, so that a place is found by the last bits. */
  private static final int RECENT = 1024;

  private final Map<Integer, TimerList> byMillis = new HashMap<>();

  /**
   * Lists that were asked for, by the last digits of their durations. A program sets its timers
   * with few delays; then the map is not asked. A list stays in the map while it is here, even
   * dropped, to be taken up again without being made anew: one timer that is set and cleared again
   * and again is the common time-out.
   */
  private final @Nullable TimerList[] recent = new TimerList[RECENT];

  private final TimerHeap heap = new TimerHeap();
  private long nextId;

  /** Every timer that waits, in no particular order of lists. */
  Stream<Timeout> timers() {
    return byMillis.values().stream()
        .flatMap(list -> Stream.iterate(list.first(), Objects::nonNull, timer -> timer.next));
  }

  /** The list that is served next, or null if there is no timer. */
  @Nullable TimerList first() {
    return heap.first();
  }

  /**
   * Appends {@code timer} to the list of its duration, taking it out of the place it may have.
   *
   * @return the list, if it had to be made; then it may be the one to wait for
   */
  @Nullable TimerList add(Timeout timer) {
    remove(timer);
    TimerList list = of(timer.millis);
    boolean isNew = !list.isInUse();
    if (isNew) {
      list.expiry = timer.start + timer.millis;
      list.id = nextId++;
      heap.add(list);
    }
    list.append(timer);
    return isNew ? list : null;
  }

  private TimerList of(int millis) {
    int place = millis & (RECENT - 1);
    TimerList list = recent[place];
    if (list != null && list.millis == millis && (list.isInUse() || !list.isServed)) {
      return list;
    }
    if (list != null && !list.isInUse()) {
      byMillis.remove(list.millis);
    }
    list = byMillis.computeIfAbsent(millis, TimerList::new);
    recent[place] = list;
    return list;
  }

  private boolean isRecent(TimerList list) {
    return recent[list.millis & (RECENT - 1)] == list;
  }

  /** Takes {@code timer} out of its list. The list stays, also when it is empty now. */
  void remove(Timeout timer) {
    if (timer.list != null) {
      timer.list.remove(timer);
    }
  }

  /**
   * Drops the list of this duration if it is empty. The next timer of the duration then gets a new
   * list, with a new id: it stands behind older lists that are due at the same time.
   */
  void dropIfEmpty(int millis) {
    TimerList list = recent[millis & (RECENT - 1)];
    if (list == null || list.millis != millis) {
      list = byMillis.get(millis);
    }
    if (list != null && list.isEmpty()) {
      drop(list);
    }
  }

  /** Drops {@code list}, unless that has happened. */
  void drop(TimerList list) {
    if (list.isInUse()) {
      heap.remove(list);
      if (!isRecent(list)) {
        byMillis.remove(list.millis);
      }
    }
  }

  /**
   * Puts back a list whose first timer is not due yet. It gets a new id and so loses its place
   * among lists that are due at the same time.
   */
  void putBack(TimerList list, long expiry) {
    list.expiry = expiry;
    list.id = nextId++;
    heap.putBack(list);
  }
}
