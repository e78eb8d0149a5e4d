package dayone.runtime.loop;

import dayone.runtime.time.Clock;
import dayone.runtime.time.SystemClock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of a loop; each has the value that a real program wants unless it is set. */
public final class EventLoopBuilder {

  Clock clock = new SystemClock();
  CompletionOrder completionOrder = new CompletionOrder.Arrival();
  int threadPoolSize = ThreadPool.DEFAULT_SIZE;

  /** What the loop shares with others of its process; null for the first of them. */
  @Nullable ProcessWide processWide;

  boolean capturesCreationSites;
  final List<LoopObserver> observers = new ArrayList<>();

  EventLoopBuilder() {}

  /** Where the loop's time comes from. Real time unless set. */
  public EventLoopBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /** In which order finished requests are delivered. As they arrive unless set. */
  public EventLoopBuilder completionOrder(CompletionOrder order) {
    this.completionOrder = order;
    return this;
  }

  /** In an order that depends on {@code seed} alone. */
  public EventLoopBuilder completionOrder(long seed) {
    return completionOrder(new CompletionOrder.Seeded(seed));
  }

  /**
   * How many threads the pool has. 4 unless set, as in Node.
   *
   * @throws IllegalArgumentException if {@code size} is not positive
   */
  public EventLoopBuilder threadPoolSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("A thread pool needs at least one thread, not " + size);
    }
    this.threadPoolSize = size;
    return this;
  }

  /**
   * Whether timers, immediates, handles and requests remember the line of the program that made
   * them, for {@link EventLoop#activeResources}. Off unless set: each then costs a walk through the
   * stack.
   */
  public EventLoopBuilder captureCreationSites(boolean capture) {
    this.capturesCreationSites = capture;
    return this;
  }

  /** Adds an observer; it is told of everything in the order in which it happens. */
  public EventLoopBuilder observer(LoopObserver observer) {
    observers.add(observer);
    return this;
  }

  /** The loop; a builder may be used for several. */
  public EventLoop build() {
    return new EventLoop(this);
  }
}
