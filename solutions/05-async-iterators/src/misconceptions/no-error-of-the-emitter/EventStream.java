package dayone.topics.asynciterators;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayDeque;

/** Nobody listens to the error event: emit throws at the emitter. */
public final class EventStream implements AsyncIterable<Object> {
  public enum WhenFull {
    DROP_OLDEST,
    DROP_NEWEST,
    FAIL
  }

  private static final String ERROR = "error";

  private final EventEmitter emitter;
  private final String event;
  private final String endEvent;
  private final int capacity;
  private final WhenFull whenFull;
  private long dropped;

  public EventStream(
      EventEmitter emitter, String event, String endEvent, int capacity, WhenFull whenFull) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "At least one event must be able to wait; the capacity was " + capacity + ".");
    }
    this.emitter = emitter;
    this.event = event;
    this.endEvent = endEvent;
    this.capacity = capacity;
    this.whenFull = whenFull;
  }

  @Override
  public AsyncIterator<Object> iterator() {
    return new Buffered();
  }

  public long dropped() {
    return dropped;
  }

  private final class Buffered implements AsyncIterator<Object> {
    private final ArrayDeque<Object> events = new ArrayDeque<>();
    private final ArrayDeque<Resolvers<IteratorResult<Object>>> waiting = new ArrayDeque<>();
    private final Listener onEvent = arguments -> arrived(arguments[0]);
    private final Listener onEnd = arguments -> end(null);
    private final Listener onError = arguments -> end((Throwable) arguments[0]);

    private boolean over;

    private Throwable failure;

    Buffered() {
      emitter.on(event, onEvent);
      emitter.on(endEvent, onEnd);
    }

    private void arrived(Object item) {
      if (over) {
        return;
      }
      Resolvers<IteratorResult<Object>> asker = waiting.poll();
      if (asker != null) {
        asker.resolve(IteratorResult.of(item));
      } else if (events.size() < capacity) {
        events.add(item);
      } else {
        overflow(item);
      }
    }

    private void overflow(Object item) {
      dropped++;
      switch (whenFull) {
        case DROP_OLDEST -> {
          events.remove();
          events.add(item);
        }
        case DROP_NEWEST -> {}
        case FAIL ->
            end(
                new IllegalStateException(
                    "More than "
                        + capacity
                        + " '"
                        + event
                        + "' events wait. Take them faster, or lose some."));
      }
    }

    private void end(Throwable why) {
      if (over) {
        return;
      }
      over = true;
      emitter.off(event, onEvent);
      emitter.off(endEvent, onEnd);
      emitter.off(ERROR, onError);
      failure = why;
      for (Resolvers<IteratorResult<Object>> asker : waiting) {
        asker.resolveWith(atTheEnd());
      }
    }

    private Promise<IteratorResult<Object>> atTheEnd() {
      Throwable why = failure;
      failure = null;
      return why == null ? Promise.resolve(IteratorResult.end()) : Promise.reject(why);
    }

    @Override
    public Promise<IteratorResult<Object>> next() {
      if (!events.isEmpty()) {
        return Promise.resolve(IteratorResult.of(events.remove()));
      }
      if (over) {
        return atTheEnd();
      }
      Resolvers<IteratorResult<Object>> asker = Promise.withResolvers();
      waiting.add(asker);
      return asker.promise();
    }

    @Override
    public Promise<IteratorResult<Object>> finish() {
      end(null);
      events.clear();
      failure = null;
      return Promise.resolve(IteratorResult.end());
    }
  }
}
