package dayone.runtime.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The finished requests that wait for a poll phase. {@link CompletionOrder} has what the three ways
 * to deliver them are for.
 */
final class Completions {

  private final Inbox inbox;

  /** Null: deliver as they arrive, and wait for nothing. */
  private final @Nullable RandomGenerator seeded;

  private final boolean ordered;
  private final List<Request<?>> waiting = new ArrayList<>();
  private int underWay;
  private long requests;

  Completions(CompletionOrder order, Inbox inbox) {
    this.inbox = inbox;
    this.ordered = !(order instanceof CompletionOrder.Arrival);
    // Splittable, since seeds are small neighbours: the plain generator's first numbers are then
    // alike.
    this.seeded =
        order instanceof CompletionOrder.Seeded(long seed) ? new SplittableRandom(seed) : null;
  }

  /** A request is handed to the pool; its number is returned. */
  long begin() {
    underWay++;
    return requests++;
  }

  /** Requests that were made and not delivered yet. */
  int count() {
    return underWay;
  }

  /** Brings in what has finished; where the order must not depend on the machine, all that runs. */
  void gather() {
    collect();
    while (ordered && waiting.size() < underWay) {
      inbox.parkForRequest();
      collect();
    }
  }

  boolean areReady() {
    return !waiting.isEmpty();
  }

  private void collect() {
    Request<?> request;
    while ((request = inbox.poll()) != null) {
      waiting.add(request);
    }
  }

  /** What this poll phase delivers. A request made while it does so waits for the next. */
  List<Request<?>> take() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    if (ordered) {
      waiting.sort(Comparator.comparingLong(request -> request.number));
    }
    int count = waiting.size();
    if (seeded != null) {
      Collections.shuffle(waiting, seeded);
      count = 1 + seeded.nextInt(count);
    }
    List<Request<?>> batch = List.copyOf(waiting.subList(0, count));
    waiting.subList(0, count).clear();
    underWay -= count;
    return batch;
  }
}
