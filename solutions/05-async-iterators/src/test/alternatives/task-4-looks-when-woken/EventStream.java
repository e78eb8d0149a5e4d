package dayone.topics.asynciterators;

import dayone.runtime.async.*;
import dayone.runtime.events.*;
import dayone.runtime.promise.*;
import java.util.*;

/** An async function for each call: it looks, waits until something happens, and looks again. */
public final class EventStream implements AsyncIterable<Object> {
  public enum WhenFull {
    DROP_OLDEST,
    DROP_NEWEST,
    FAIL
  }

  private final EventEmitter emitter;
  private final String event;
  private final String endEvent;
  private final int capacity;
  private final WhenFull whenFull;
  private long dropped;

  public EventStream(
      EventEmitter emitter, String event, String endEvent, int capacity, WhenFull whenFull) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.emitter = emitter;
    this.event = event;
    this.endEvent = endEvent;
    this.capacity = capacity;
    this.whenFull = whenFull;
  }

  @Override
  public AsyncIterator<Object> iterator() {
    Looking iterator = new Looking();
    emitter.on(event, iterator.onEvent);
    emitter.on(endEvent, iterator.onEnd);
    emitter.on("error", iterator.onError);
    return iterator;
  }

  public long dropped() {
    return dropped;
  }

  private final class Looking implements AsyncIterator<Object> {
    final Listener onEvent = this::event;
    final Listener onEnd = arguments -> stop();
    final Listener onError = arguments -> error((Throwable) arguments[0]);
    private final List<Object> buffer = new LinkedList<>();
    private Resolvers<String> wake = Promise.withResolvers();
    private Promise<?> last = Promise.resolve("");
    private int waiting;
    private boolean stopped;
    private Throwable error;

    private void event(Object[] arguments) {
      if (stopped) {
        return;
      }
      // Those who wait have not looked yet, but what is there for them counts as taken.
      if (buffer.size() - waiting >= capacity) {
        dropped++;
        if (whenFull == WhenFull.FAIL) {
          error(new IllegalStateException("More than " + capacity));
        } else if (whenFull == WhenFull.DROP_OLDEST) {
          buffer.remove(waiting);
          buffer.add(arguments[0]);
        }
        return;
      }
      buffer.add(arguments[0]);
      wakeUp();
    }

    private void error(Throwable why) {
      if (!stopped) {
        error = why;
        stop();
      }
    }

    private void stop() {
      stopped = true;
      emitter.off(event, onEvent);
      emitter.off(endEvent, onEnd);
      emitter.off("error", onError);
      wakeUp();
    }

    private void wakeUp() {
      Resolvers<String> sleepers = wake;
      wake = Promise.withResolvers();
      sleepers.resolve("");
    }

    @Override
    public Promise<IteratorResult<Object>> next() {
      waiting++;
      Promise<IteratorResult<Object>> answer =
          last.thenCompose(before -> Async.async(() -> look()));
      last = answer.catchError(e -> null);
      return answer;
    }

    private IteratorResult<Object> look() throws Exception {
      while (buffer.isEmpty() && !stopped) {
        Async.await(wake.promise());
      }
      waiting--;
      if (!buffer.isEmpty()) {
        return IteratorResult.of(buffer.remove(0));
      }
      if (error != null) {
        Throwable why = error;
        error = null;
        throw (Exception) why;
      }
      return IteratorResult.end();
    }

    @Override
    public Promise<IteratorResult<Object>> finish() {
      stop();
      buffer.clear();
      error = null;
      return Promise.resolve(IteratorResult.end());
    }
  }
}
