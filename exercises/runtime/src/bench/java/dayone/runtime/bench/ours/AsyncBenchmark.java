package dayone.runtime.bench.ours;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Async functions and generators: an operation is an {@code await}, or an item. */
@State(Scope.Thread)
public class AsyncBenchmark {

  private static final int AWAITS = 1_000_000;
  private static final int FUNCTIONS = 1_000;

  private final EventLoop loop = EventLoop.create();
  private long result;

  /** Awaits a promise that is settled. */
  @Benchmark
  @OperationsPerInvocation(AWAITS)
  public void awaitResolved() {
    loop.run(() ->
        Async.async(() -> {
          long sum = 0;
          for (int i = 0; i < AWAITS; i++) {
            sum += Async.await(Promise.resolve(i));
          }
          result = sum;
        }));
    check((AWAITS - 1L) * AWAITS / 2);
  }

  /** Awaits the call of an async function that awaits nothing itself. */
  @Benchmark
  @OperationsPerInvocation(AWAITS)
  public void awaitCall() {
    loop.run(() ->
        Async.async(() -> {
          int sum = 0;
          for (int i = 0; i < AWAITS; i++) {
            sum = Async.await(increment(sum));
          }
          result = sum;
        }));
    check(AWAITS);
  }

  private static Promise<Integer> increment(int value) {
    return Async.async(() -> value + 1);
  }

  /** A thousand async functions, each of which goes on when all others have awaited once. */
  @Benchmark
  @OperationsPerInvocation(AWAITS)
  public void interleaved() {
    result = 0;
    loop.run(() -> {
      for (int i = 0; i < FUNCTIONS; i++) {
        Async.async(() -> {
          for (int j = 0; j < AWAITS / FUNCTIONS; j++) {
            // Not result += await: that reads the sum before it waits.
            int one = Async.await(Promise.resolve(1));
            result += one;
          }
        });
      }
    });
    check(AWAITS);
  }

  /** {@code for await} over an async generator. */
  @Benchmark
  @OperationsPerInvocation(AWAITS)
  public void generator() {
    loop.run(() ->
        Async.async(() -> {
          long sum = 0;
          try (ForAwait<Integer> items = ForAwait.of(numbers())) {
            while (items.next()) {
              sum += items.item();
            }
          }
          result = sum;
        }));
    check((AWAITS - 1L) * AWAITS / 2);
  }

  private static AsyncGenerator<Integer> numbers() {
    return AsyncGenerator.of(out -> {
      for (int i = 0; i < AWAITS; i++) {
        out.yield(i);
      }
    });
  }

  private void check(long expected) {
    if (result != expected) {
      throw new IllegalStateException(expected + " expected, got " + result);
    }
  }
}
