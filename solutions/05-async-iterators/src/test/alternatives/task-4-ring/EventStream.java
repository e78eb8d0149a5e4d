package dayone.topics.asynciterators;

import dayone.runtime.async.*;
import dayone.runtime.events.*;
import dayone.runtime.promise.*;
import java.util.*;

/** A ring for the events, and a sealed state instead of flags. */
public final class EventStream implements AsyncIterable<Object> {
  public enum WhenFull {
    DROP_OLDEST,
    DROP_NEWEST,
    FAIL
  }

  private sealed interface State {}

  private record Open() implements State {}

  private record Failed(Throwable error) implements State {}

  private record Ended() implements State {}

  private final EventEmitter emitter;
  private final String event;
  private final String endEvent;
  private final int capacity;
  private final WhenFull whenFull;
  private final List<Ring> rings = new ArrayList<>();
  private long droppedByOthers;

  public EventStream(
      EventEmitter emitter, String event, String endEvent, int capacity, WhenFull whenFull) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.emitter = Objects.requireNonNull(emitter);
    this.event = event;
    this.endEvent = endEvent;
    this.capacity = capacity;
    this.whenFull = whenFull;
  }

  @Override
  public AsyncIterator<Object> iterator() {
    Ring ring = new Ring();
    rings.add(ring);
    return ring;
  }

  public long dropped() {
    return droppedByOthers + rings.stream().mapToLong(ring -> ring.lost).sum();
  }

  private final class Ring implements AsyncIterator<Object> {
    private final Object[] slots = new Object[capacity];
    private final Queue<Resolvers<IteratorResult<Object>>> callers = new LinkedList<>();
    private final Map<String, Listener> registered = new LinkedHashMap<>();
    private State state = new Open();
    private long written;
    private long read;
    private long lost;

    Ring() {
      listen(event, arguments -> write(arguments[0]));
      listen(endEvent, arguments -> become(new Ended()));
      listen("error", arguments -> become(new Failed((Throwable) arguments[0])));
    }

    private void listen(String name, Listener listener) {
      registered.put(name, listener);
      emitter.on(name, listener);
    }

    private void write(Object item) {
      if (!(state instanceof Open)) {
        return;
      }
      if (!callers.isEmpty()) {
        callers.poll().resolve(IteratorResult.of(item));
        return;
      }
      if (written - read == capacity) {
        lost++;
        if (whenFull == WhenFull.DROP_NEWEST) {
          return;
        }
        if (whenFull == WhenFull.FAIL) {
          become(new Failed(new ArrayStoreException("no place for one more event")));
          return;
        }
        read++;
      }
      slots[(int) (written++ % capacity)] = item;
    }

    private void become(State next) {
      if (!(state instanceof Open)) {
        return;
      }
      state = next;
      registered.forEach(emitter::off);
      rings.remove(this);
      droppedByOthers += lost;
      for (var caller = callers.poll(); caller != null; caller = callers.poll()) {
        caller.resolveWith(last());
      }
    }

    private Promise<IteratorResult<Object>> last() {
      if (state instanceof Failed(Throwable error)) {
        state = new Ended();
        return Promise.reject(error);
      }
      return Promise.resolve(IteratorResult.end());
    }

    @Override
    public Promise<IteratorResult<Object>> next() {
      if (read < written) {
        int slot = (int) (read++ % capacity);
        Object item = slots[slot];
        slots[slot] = null;
        return Promise.resolve(IteratorResult.of(item));
      }
      if (!(state instanceof Open)) {
        return last();
      }
      Resolvers<IteratorResult<Object>> caller = Promise.withResolvers();
      callers.add(caller);
      return caller.promise();
    }

    @Override
    public Promise<IteratorResult<Object>> finish() {
      become(new Ended());
      state = new Ended();
      read = written;
      return Promise.resolve(IteratorResult.end());
    }
  }
}
