package dayone.topics.nonblocking;

import dayone.runtime.Todo;
import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** Task 1: a long computation on the loop itself, which lets everybody else run in between. */
public final class SlicedSum {

  /**
   * The sum of {@code term(0)}, {@code term(1)}, and so on up to {@code term(count - 1)}. Each term
   * is expensive. Returns at once, before the first of them is computed.
   *
   * <p>In one turn of the loop at most {@code slice} terms are computed; then the loop goes round
   * once. No time is spent in waiting: nothing but the terms themselves takes time.
   *
   * <p>If {@code term} or {@code progress} throws, the promise is rejected with what was thrown,
   * and nothing more is computed.
   *
   * @param loop the loop that runs
   * @param term gives one term; called once for each number, in order
   * @param count how many terms; 0 or more
   * @param slice how many terms a turn may compute; 1 or more
   * @param progress is called after each slice with the number of terms that are done
   * @param signal when it aborts, the promise is rejected with its reason. A slice that has begun
   *     may end; no other begins.
   * @return a promise of the sum
   */
  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    throw new Todo("Task 1: sum up in slices and let the loop go round between two of them");
  }

  /** Sums up in real time, while a heart beats every 20 ms. Start it in your editor. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      long begin = loop.now();
      Timeout heart =
          loop.setInterval(() -> System.out.println("beat " + (loop.now() - begin) + " ms"), 20);
      sum(
              loop,
              number -> (long) Math.cbrt(Math.sqrt((double) number)),
              20_000_000,
              100_000,
              done -> {},
              new AbortController().signal())
          .thenAccept(sum -> System.out.println("sum " + sum))
          .finallyDo(() -> loop.clearInterval(heart));
    });
  }

  private SlicedSum() {}
}
