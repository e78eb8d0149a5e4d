package dayone.runtime.loop;

import org.jspecify.annotations.Nullable;

/**
 * The timers of one duration. All have the same delay, so the order of starting is the order of
 * being due: appended at the tail and taken from the head, each in O(1).
 */
final class TimerList {

  /** {@link #heapIndex} of a list that is in no heap. */
  static final int DROPPED = -1;

  final int millis;

  /**
   * When the first of its timers is due, or earlier: corrected when the list is served too early.
   */
  long expiry;

  /** Settles ties between lists: the older number goes first. */
  long id;

  /**
   * Its timers are being called. If it is dropped meanwhile, a new timer of its duration belongs to
   * another list: whoever calls the timers of this one must not meet it.
   */
  boolean isServed;

  /** Its place in the heap; kept by the heap. */
  int heapIndex = DROPPED;

  private @Nullable Timeout head;
  private @Nullable Timeout tail;

  TimerList(int millis) {
    this.millis = millis;
  }

  /** Whether the loop waits for it. A dropped list has neither timers nor a place. */
  boolean isInUse() {
    return heapIndex != DROPPED;
  }

  @Nullable Timeout first() {
    return head;
  }

  boolean isEmpty() {
    return head == null;
  }

  void append(Timeout timer) {
    timer.list = this;
    timer.previous = tail;
    if (tail == null) {
      head = timer;
    } else {
      tail.next = timer;
    }
    tail = timer;
  }

  void remove(Timeout timer) {
    Timeout before = timer.previous;
    Timeout after = timer.next;
    if (before == null) {
      head = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      tail = before;
    } else {
      after.previous = before;
    }
    timer.list = null;
    timer.previous = null;
    timer.next = null;
  }

  /** The order in which lists are served. */
  boolean isBefore(TimerList other) {
    return expiry != other.expiry ? expiry < other.expiry : id < other.id;
  }
}
