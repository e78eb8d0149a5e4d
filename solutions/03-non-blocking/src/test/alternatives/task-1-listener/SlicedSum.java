package dayone.topics.nonblocking;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Immediate;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;

/** The signal clears the immediate that is queued; at the end the listener is removed. */
public final class SlicedSum {

  public static Promise<Long> sum(
      EventLoop loop,
      LongUnaryOperator term,
      long count,
      int slice,
      LongConsumer progress,
      AbortSignal signal) {
    return new Promise<>(result -> {
      if (signal.isAborted()) {
        result.reject(signal.reason());
        return;
      }
      Work work = new Work(loop, term, count, slice, progress, result);
      EventTarget.Listener<AbortSignal> listener =
          aborted -> {
            loop.clearImmediate(work.queued);
            result.reject(aborted.reason());
            return null;
          };
      signal.onAbort(listener);
      work.atEnd = () -> signal.offAbort(listener);
      work.next();
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

  private static final class Work {

    final EventLoop loop;
    final LongUnaryOperator term;
    final long count;
    final int slice;
    final LongConsumer progress;
    final Resolvers<Long> result;
    Immediate queued;
    Runnable atEnd;
    long sum;
    long next;

    Work(
        EventLoop loop,
        LongUnaryOperator term,
        long count,
        int slice,
        LongConsumer progress,
        Resolvers<Long> result) {
      this.loop = loop;
      this.term = term;
      this.count = count;
      this.slice = slice;
      this.progress = progress;
      this.result = result;
    }

    void next() {
      if (next == count) {
        atEnd.run();
        result.resolve(sum);
      } else {
        queued = loop.setImmediate(this::compute);
      }
    }

    void compute() {
      try {
        long end = next + Math.min(slice, count - next);
        while (next < end) {
          sum += term.applyAsLong(next++);
        }
        // Before progress is told: an abort in there finds the next slice, and can take it back.
        next();
        progress.accept(end);
      } catch (RuntimeException error) {
        loop.clearImmediate(queued);
        atEnd.run();
        result.reject(error);
      }
    }
  }

  private SlicedSum() {}
}
