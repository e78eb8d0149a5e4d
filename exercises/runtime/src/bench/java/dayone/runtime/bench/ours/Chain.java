package dayone.runtime.bench.ours;

import dayone.runtime.microtask.Callback;
import java.util.function.Consumer;

/** A callback that queues itself again, so that there is never more than one in the queue. */
final class Chain implements Callback {

  private final Consumer<Callback> queue;
  private int left;

  Chain(int calls, Consumer<Callback> queue) {
    this.left = calls;
    this.queue = queue;
  }

  @Override
  public void call() {
    if (--left > 0) {
      queue.accept(this);
    }
  }

  /**
   * @throws IllegalStateException if it was not called as often as it should have been
   */
  void check() {
    if (left != 0) {
      throw new IllegalStateException("calls still missing: " + left);
    }
  }
}
