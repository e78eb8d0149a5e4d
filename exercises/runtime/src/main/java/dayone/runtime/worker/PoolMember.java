package dayone.runtime.worker;

import dayone.runtime.loop.AsyncHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One worker of a pool, as both sides see it: what it has under way, and whether it may take more.
 */
final class PoolMember implements Shareable {

  /** Moved by compare-and-set, except that {@link #RETIRED} is final. */
  private enum State {
    /** It looks for tasks by itself. */
    ACTIVE,
    /** It has found none and waits to be woken. */
    IDLE,
    /** It was woken and has not found one yet. One at a time is in this state. */
    SEARCHING,
    /** It takes none any more. */
    RETIRED
  }

  private final PoolExchange exchange;
  private final AtomicReference<State> state = new AtomicReference<>(State.ACTIVE);
  private final AtomicReferenceArray<@Nullable PoolTask> places;
  private volatile @Nullable AsyncHandle wakeUp;
  private volatile long idleSince;

  PoolMember(PoolExchange exchange, int concurrency) {
    this.exchange = exchange;
    places = new AtomicReferenceArray<>(concurrency);
  }

  PoolExchange exchange() {
    return exchange;
  }

  AtomicReferenceArray<@Nullable PoolTask> places() {
    return places;
  }

  // ---- the worker's side

  void startsWith(AsyncHandle handle) {
    wakeUp = handle;
    handle.send();
  }

  /** Whether it may look for a task: it is awake, or wakes up by itself, and was not retired. */
  boolean isAtWork() {
    State now = state.get();
    if (now == State.IDLE) {
      leaveIdle(State.ACTIVE);
      now = state.get();
    }
    return now != State.RETIRED;
  }

  /** It has found a task. If it was the one that searched, the next may search. */
  void found() {
    if (state.get() == State.SEARCHING && state.compareAndSet(State.SEARCHING, State.ACTIVE)) {
      exchange.searchEnded();
      if (!exchange.queue().isEmpty()) {
        exchange.wakeOne();
      }
    }
  }

  /** It has found nothing. From now on it may be woken, or be retired. */
  void becomesIdle() {
    idleSince = exchange.nanos();
    State now = state.get();
    if (now != State.RETIRED && state.compareAndSet(now, State.IDLE)) {
      exchange.idle().incrementAndGet();
      if (now == State.SEARCHING) {
        exchange.searchEnded();
      }
    }
  }

  // ---- either side

  private boolean leaveIdle(State next) {
    boolean wasIdle = state.compareAndSet(State.IDLE, next);
    if (wasIdle) {
      exchange.idle().decrementAndGet();
    }
    return wasIdle;
  }

  /** Has it search for a task, if it is idle. */
  boolean wakeIfIdle() {
    if (!leaveIdle(State.SEARCHING)) {
      return false;
    }
    AsyncHandle handle = wakeUp;
    if (handle != null) {
      handle.send();
    }
    return true;
  }

  // ---- the owner's side

  /** Retires it if it has been idle, with nothing under way, since {@code before}. */
  boolean retireIfIdleSince(long before) {
    return isIdle() && idleSince - before <= 0 && tasks().isEmpty() && leaveIdle(State.RETIRED);
  }

  /** Retires it whatever it does. */
  void retire() {
    switch (state.getAndSet(State.RETIRED)) {
      case IDLE -> exchange.idle().decrementAndGet();
      case SEARCHING -> exchange.searchEnded();
      case ACTIVE, RETIRED -> {}
    }
  }

  boolean isIdle() {
    return state.get() == State.IDLE;
  }

  /** What it has under way. */
  List<PoolTask> tasks() {
    List<PoolTask> tasks = new ArrayList<>();
    for (int place = 0; place < places.length(); place++) {
      PoolTask task = places.get(place);
      if (task != null) {
        tasks.add(task);
      }
    }
    return tasks;
  }
}
