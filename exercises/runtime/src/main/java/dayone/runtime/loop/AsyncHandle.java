package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets something other than the loop ask for a visit in the poll phase: libuv's {@code uv_async_t},
 * on which message ports are built. {@link #send} may be called by any thread; all else belongs to
 * the loop's.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/async.html">libuv: uv_async_t</a>
 */
public final class AsyncHandle {

  /** Gives what there is to deliver, one by one: each is one callback with a drain of its own. */
  @FunctionalInterface
  public interface Deliveries {

    /** The next delivery, or null if there is none now. */
    @Nullable Callback next();

    /** How many wait now. A visit makes as many deliveries, or a thousand, whichever is more. */
    default int waiting() {
      return 0;
    }
  }

  /** How many deliveries a visit makes, at least, before the other handles have theirs. */
  private static final int LEAST_LIMIT = 1000;

  private final Handle handle;
  private final Deliveries deliveries;
  private final PollPhase poll;
  private final AtomicBoolean pending = new AtomicBoolean();

  AsyncHandle(Handle handle, Deliveries deliveries, PollPhase poll) {
    this.handle = handle;
    this.deliveries = deliveries;
    this.poll = poll;
  }

  /** Asks for a visit; several before the loop comes are one. Wakes the loop if it sleeps. */
  public void send() {
    // Looked at first: a burst then shares the cache line with the loop instead of tearing at it.
    if (!pending.get() && pending.compareAndSet(false, true)) {
      poll.wakeUp();
    }
  }

  /** What keeps the loop alive, and is closed. Closing it ends the visits. */
  public Handle handle() {
    return handle;
  }

  boolean isPending() {
    return pending.get() && !handle.isClosing();
  }

  /** Delivers what is there. After an exception the rest waits for the next poll phase. */
  void visit(Dispatcher dispatcher, Observation observation) {
    if (!pending.compareAndSet(true, false)) {
      return;
    }
    int limit = Math.max(deliveries.waiting(), LEAST_LIMIT);
    Origin unobserved = observation.isWatching() ? null : new Origin(null, null, null);
    for (int i = 0; i < limit; i++) {
      Callback delivery = deliveries.next();
      if (delivery == null) {
        return;
      }
      Origin origin =
          unobserved == null
              ? observation.scheduledToRepeat(CallbackKind.MESSAGE, handle.name())
              : unobserved;
      origin.resource = handle.resource();
      boolean returned = dispatcher.run(CallbackKind.MESSAGE, origin, delivery);
      handle.keep(origin.resource);
      if (!returned || !dispatcher.drain()) {
        break;
      }
    }
    pending.set(true);
  }
}
