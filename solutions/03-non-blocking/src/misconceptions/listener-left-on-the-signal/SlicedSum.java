package dayone.topics.nonblocking;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** The listener on the signal is never removed. */
public final class SlicedSum {

  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    Resolvers<Long> result = Promise.withResolvers();
    class Work {
      long sum;
      long done;

      void slice() {
        if (signal.isAborted()) {
          return;
        }
        try {
          for (int i = 0; i < slice && done < count; i++) {
            sum += term.applyAsLong(done++);
          }
          progress.accept(done);
          next();
        } catch (Exception error) {
          result.reject(error);
        }
      }

      void next() {
        if (done < count) {
          loop.setImmediate(this::slice);
        } else {
          result.resolve(sum);
        }
      }

      void abort() {
        done = count;
        result.reject(signal.reason());
      }
    }
    Work work = new Work();
    if (signal.isAborted()) {
      return Promise.reject(signal.reason());
    }
    signal.onAbort(aborted -> {
      work.abort();
      return null;
    });
    work.next();
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
