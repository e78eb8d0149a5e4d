package dayone.topics.nonblocking;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** An immediate for each slice; each callback starts the next. */
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
        if (count == 0) {
          result.resolve(0L);
          return;
        }
        loop.setImmediate(this::slice);
      }

      void slice() {
        try {
          signal.throwIfAborted();
          for (int i = 0; i < slice && done < count; i++) {
            sum += term.applyAsLong(done++);
          }
          progress.accept(done);
          if (done < count) {
            next();
          } else {
            result.resolve(sum);
          }
        } catch (Exception error) {
          result.reject(error);
        }
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
