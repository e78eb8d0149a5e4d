package dayone.topics.nonblocking;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** All slices are given to setImmediate at once, so one check phase runs them all. */
public final class SlicedSum {

  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    Resolvers<Long> result = Promise.withResolvers();
    long[] sum = {0};
    for (long from = 0; from < count; from += slice) {
      long begin = from;
      long end = Math.min(count, from + slice);
      loop.setImmediate(() -> {
        try {
          signal.throwIfAborted();
          for (long number = begin; number < end; number++) {
            sum[0] += term.applyAsLong(number);
          }
          progress.accept(end);
          if (end == count) {
            result.resolve(sum[0]);
          }
        } catch (Exception error) {
          result.reject(error);
        }
      });
    }
    if (count == 0) {
      result.resolve(0L);
    }
    return result.promise();
  }

  /** Sums up in real time, while a heart beats every 20 ms. */
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
