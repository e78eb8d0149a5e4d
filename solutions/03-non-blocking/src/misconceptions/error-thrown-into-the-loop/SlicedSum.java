package dayone.topics.nonblocking;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** What a term throws is left to the loop. */
public final class SlicedSum {

  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    Resolvers<Long> result = Promise.withResolvers();
    new Object() {
      long sum;
      long done;

      void next() {
        if (signal.isAborted()) {
          result.reject(signal.reason());
        } else if (done == count) {
          result.resolve(sum);
        } else {
          loop.setImmediate(this::slice);
        }
      }

      void slice() {
        if (!signal.isAborted()) {
          for (int i = 0; i < slice && done < count; i++) {
            sum += term.applyAsLong(done++);
          }
          progress.accept(done);
        }
        next();
      }
    }.next();
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
