package dayone.topics.asynciterators;

import dayone.runtime.async.*;
import dayone.runtime.events.*;
import dayone.runtime.promise.*;
import java.util.*;

/** One queue of things to be answered; what it holds is made of promises from the beginning. */
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
    if (capacity <= 0) {
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
    // Slots that were asked for and are open, or that are filled and were not asked for.
    LinkedList<Resolvers<IteratorResult<Object>>> open = new LinkedList<>();
    LinkedList<Promise<IteratorResult<Object>>> filled = new LinkedList<>();
    boolean[] ended = {false};
    Listener[] listeners = new Listener[3];
    EffectOf<Throwable> end =
        error -> {
          if (ended[0]) {
            return;
          }
          ended[0] = true;
          emitter.off(event, listeners[0]).off(endEvent, listeners[1]).off("error", listeners[2]);
          if (error != null && !open.isEmpty()) {
            open.removeFirst().reject(error);
          } else if (error != null) {
            Promise<IteratorResult<Object>> failed = Promise.reject(error);
            failed.catchError(ignored -> null);
            filled.add(failed);
          }
          open.forEach(call -> call.resolve(IteratorResult.end()));
          open.clear();
        };
    listeners[0] =
        arguments -> {
          IteratorResult<Object> result = IteratorResult.of(arguments[0]);
          if (ended[0]) {
            return;
          }
          if (!open.isEmpty()) {
            open.removeFirst().resolve(result);
            return;
          }
          if (filled.size() == capacity) {
            dropped++;
            if (whenFull == WhenFull.FAIL) {
              end.accept(new IllegalStateException("buffer full"));
            }
            if (whenFull != WhenFull.DROP_OLDEST) {
              return;
            }
            filled.removeFirst();
          }
          filled.add(Promise.resolve(result));
        };
    listeners[1] = arguments -> end.accept(null);
    listeners[2] = arguments -> end.accept((Throwable) arguments[0]);
    emitter.on(event, listeners[0]).on(endEvent, listeners[1]).on("error", listeners[2]);
    return new AsyncIterator<>() {
      @Override
      public Promise<IteratorResult<Object>> next() {
        if (!filled.isEmpty()) {
          return filled.removeFirst();
        }
        Resolvers<IteratorResult<Object>> call = Promise.withResolvers();
        if (ended[0]) {
          call.resolve(IteratorResult.end());
        } else {
          open.add(call);
        }
        return call.promise();
      }

      @Override
      public Promise<IteratorResult<Object>> finish() {
        end.accept(null);
        filled.clear();
        return Promise.resolve(IteratorResult.end());
      }
    };
  }

  private interface EffectOf<T> {
    void accept(T value);
  }

  public long dropped() {
    return dropped;
  }
}
