package dayone.runtime.process;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.microtask.Callback;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Brings what other threads have received to the loop: each item is one callback of the poll phase.
 *
 * @param <I> what is received
 */
final class FrameInbox<I> {

  /** What is done with an item, on the loop. */
  interface Receiver<I> {
    void receive(I item) throws Exception;
  }

  private final Queue<I> items = new ConcurrentLinkedQueue<>();
  private final Receiver<I> receiver;
  private final AsyncHandle async;

  FrameInbox(EventLoop loop, String name, Receiver<I> receiver) {
    this.receiver = receiver;
    this.async = loop.openAsync(name, this::nextDelivery);
  }

  /** Any thread. */
  void put(I item) {
    items.add(item);
    async.send();
  }

  Handle handle() {
    return async.handle();
  }

  private @Nullable Callback nextDelivery() {
    I item = items.poll();
    return item == null ? null : () -> receiver.receive(item);
  }
}
