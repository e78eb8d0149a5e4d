package dayone.runtime.net;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Notices that nothing was read or written for a while. Does not keep the loop alive. */
final class IdleTimer {

  private final EventLoop loop;
  private final LongSupplier writeQueueSize;
  private final Callback onIdle;
  private @Nullable Timeout timer;

  /** What the last write left behind: while it shrinks, the socket is not idle. */
  private long lastQueueSize;

  /**
   * @param writeQueueSize how much the connection has to write
   * @param onIdle called each time
   */
  IdleTimer(EventLoop loop, LongSupplier writeQueueSize, Callback onIdle) {
    this.loop = loop;
    this.writeQueueSize = writeQueueSize;
    this.onIdle = onIdle;
  }

  /** Starts afresh with {@code millis}; 0 for never. */
  void set(long millis) {
    if (millis < 0) {
      throw new IllegalArgumentException(
          "A timeout cannot be negative: got " + millis + " ms. 0 switches it off.");
    }
    clear();
    if (millis > 0) {
      timer = loop.setTimeout(this::fire, (double) millis).unref();
    }
  }

  void clear() {
    loop.clearTimeout(timer);
    timer = null;
  }

  /** There was traffic. */
  void touch() {
    if (timer != null) {
      timer.refresh();
    }
  }

  /** A write was not done at once: so much is left. 0 once it is done. */
  void remember(long queueSize) {
    lastQueueSize = queueSize;
  }

  private void fire() throws Exception {
    if (lastQueueSize > 0) {
      long size = writeQueueSize.getAsLong();
      if (size != lastQueueSize) {
        lastQueueSize = size;
        touch();
        return;
      }
    }
    onIdle.call();
  }
}
