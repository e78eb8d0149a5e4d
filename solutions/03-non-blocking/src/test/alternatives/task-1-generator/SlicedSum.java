package dayone.topics.nonblocking;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** An async generator yields the sum of each slice; its consumer adds up. */
public final class SlicedSum {

  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    return async(() -> {
      long sum = 0;
      AsyncGenerator<Long> slices = slices(loop, term, count, slice, progress, signal);
      for (var step = await(slices.next()); !step.done(); step = await(slices.next())) {
        sum += step.value();
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

  private static AsyncGenerator<Long> slices(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    return AsyncGenerator.of(out -> {
      for (long from = 0; from < count; from += slice) {
        await(new TimersPromises(loop).setImmediate(null));
        signal.throwIfAborted();
        long to = Math.min(count, from + slice);
        long sum = LongStream.range(from, to).map(term).sum();
        progress.accept(to);
        out.yield(sum);
      }
    });
  }

  private SlicedSum() {}
}
