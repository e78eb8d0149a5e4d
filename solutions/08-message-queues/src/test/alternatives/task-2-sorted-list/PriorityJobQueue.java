package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.Supplier;

/** A list that is kept in order; each job is an async function that waits for its turn. */
public final class PriorityJobQueue {
  private record Turn(int priority, Resolvers<Void> turn) {}

  private final int concurrency;
  private final List<Turn> turns = new ArrayList<>();
  private final List<Resolvers<Void>> idle = new ArrayList<>();
  private int running;

  public PriorityJobQueue(int concurrency) {
    if (concurrency < 1) throw new IllegalArgumentException("At least 1: " + concurrency);
    this.concurrency = concurrency;
  }

  public <T> Promise<T> add(int priority, Supplier<Promise<T>> job) {
    return async(() -> {
      if (running < concurrency) {
        running++;
      } else {
        // Whoever ends hands its place over, so the number of running jobs stays.
        await(turn(priority));
      }
      try {
        return await(job.get());
      } finally {
        if (turns.isEmpty()) {
          running--;
          if (running == 0) {
            idle.forEach(each -> each.resolve(null));
            idle.clear();
          }
        } else {
          turns.removeFirst().turn().resolve(null);
        }
      }
    });
  }

  private Promise<Void> turn(int priority) {
    int place = turns.size();
    while (place > 0 && turns.get(place - 1).priority() > priority) place--;
    Turn turn = new Turn(priority, Promise.withResolvers());
    turns.add(place, turn);
    return turn.turn().promise();
  }

  public int running() {
    return running;
  }

  public int waiting() {
    return turns.size();
  }

  public Promise<Void> onIdle() {
    Resolvers<Void> one = Promise.withResolvers();
    if (running == 0) one.resolve(null);
    else idle.add(one);
    return one.promise();
  }
}
