package dayone.topics.nonblocking;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** The signal is looked at in the beginning only. */
public final class SlicedSum {

  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    return async(() -> {
      signal.throwIfAborted();
      long sum = 0;
      long done = 0;
      while (done < count) {
        await(new TimersPromises(loop).setImmediate(null));
        for (int i = 0; i < slice && done < count; i++) {
          sum += term.applyAsLong(done++);
        }
        progress.accept(done);
      }
      return sum;
    });
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
