package dayone.runtime.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists by duration, and by who is served first. */
final class TimerLists {

  private final Map<Integer, TimerList> byMillis = new HashMap<>();

  /**
   * The list that was last asked for. A program mostly sets one timer after the other with the same
   * delay; then the map is not asked. It stays in the map while it is dropped, to be taken up again
   * without being made anew: one that is set and cleared at once, again and again, is the common
   * time-out.
   */
  private @Nullable TimerList recent;

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
    TimerList list = recent;
    if (list != null && list.millis == millis && (list.isInUse() || !list.isServed)) {
      return list;
    }
    if (list != null && !list.isInUse()) {
      byMillis.remove(list.millis);
    }
    list = byMillis.computeIfAbsent(millis, TimerList::new);
    recent = list;
    return list;
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
    TimerList list = recent != null && recent.millis == millis ? recent : byMillis.get(millis);
    if (list != null && list.isEmpty()) {
      drop(list);
    }
  }

  /** Drops {@code list}, unless that has happened. */
  void drop(TimerList list) {
    if (list.isInUse()) {
      heap.remove(list);
      if (list != recent) {
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
