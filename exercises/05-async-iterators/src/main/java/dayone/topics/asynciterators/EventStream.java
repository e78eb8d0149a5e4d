package dayone.topics.asynciterators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.events.EventEmitter;

/**
 * Task 4: events of an emitter, for a loop that may be slower than they are. The item is the first
 * argument of the event.
 */
public final class EventStream implements AsyncIterable<Object> {

  /** What happens to an event that comes when the buffer is full. */
  public enum WhenFull {
    /** It takes the place of the event that waits for the longest time. */
    DROP_OLDEST,
    /** It is lost. */
    DROP_NEWEST,
    /** It is lost, and the iterator fails when it has handed out what waits. */
    FAIL
  }

  /**
   * Listens to nothing yet.
   *
   * @param event the events that become items
   * @param endEvent the event that says that there will be no more of them
   * @param capacity how many events may wait
   * @throws IllegalArgumentException if {@code capacity} is less than 1
   */
  public EventStream(
      EventEmitter emitter, String event, String endEvent, int capacity, WhenFull whenFull) {
    throw new Todo("Task 4: events in a loop");
  }

  /** Gives all events from now on. Has its own buffer. */
  @Override
  public AsyncIterator<Object> iterator() {
    throw new Todo("Task 4: an iterator over events");
  }

  /** How many events its iterators have lost so far because of a full buffer, all together. */
  public long dropped() {
    throw new Todo("Task 4: count what is lost");
  }
}
