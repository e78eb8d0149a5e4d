package dayone.runtime.bench.ours;

import dayone.runtime.microtask.Callback;
import java.util.function.Consumer;

/**
 * So many different callbacks in the queue all the time: each call queues itself again at the end.
 */
final class Ring {

  private final class Link implements Callback {

    @Override
    public void call() {
      calls++;
      if (calls <= again) {
        queue.accept(this);
      }
    }
  }

  private final Link[] links;
  private final Consumer<Callback> queue;
  private int calls;
  private int again;

  /**
   * @param pending how many callbacks wait in the queue
   * @param queue takes a callback
   */
  Ring(int pending, Consumer<Callback> queue) {
    this.queue = queue;
    links = new Link[pending];
    for (int i = 0; i < pending; i++) {
      links[i] = new Link();
    }
  }

  /** Queues all callbacks; they go on until so many calls were made. */
  void start(int total) {
    calls = 0;
    again = total - links.length;
    for (Link link : links) {
      queue.accept(link);
    }
  }

  /**
   * @throws IllegalStateException if there were more or fewer calls
   */
  void check(int total) {
    if (calls != total) {
      throw new IllegalStateException(total + " calls expected, got " + calls);
    }
  }
}
