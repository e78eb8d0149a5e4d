package dayone.runtime.perf;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a stop-watch round a function: Node's {@code lib/internal/perf/timerify.js}. A call that
 * returns a promise ends when the promise is settled; one that throws leaves no entry.
 */
final class Timerify {

  private final String name;
  private final DoubleSupplier now;
  private final Consumer<PerformanceEntry> sink;
  private final @Nullable RecordableHistogram histogram;

  Timerify(
      String name,
      DoubleSupplier now,
      Consumer<PerformanceEntry> sink,
      @Nullable RecordableHistogram histogram) {
    this.name = name;
    this.now = now;
    this.sink = sink;
    this.histogram = histogram;
  }

  <T extends @Nullable Object, R extends @Nullable Object> Fn<T, R> around(Fn<T, R> fn) {
    return argument ->
        call(() -> fn.apply(argument), Collections.<@Nullable Object>singletonList(argument));
  }

  <R extends @Nullable Object> Callable<R> around(Callable<R> fn) {
    return () -> call(fn, List.of());
  }

  Callback around(Callback fn) {
    return () ->
        this.<@Nullable Object>call(
            () -> {
              fn.call();
              return null;
            },
            List.of());
  }

  @SuppressWarnings("unchecked") // finallyDo gives a promise of the same type.
  private <R extends @Nullable Object> R call(Callable<R> fn, List<@Nullable Object> arguments)
      throws Exception {
    double start = now.getAsDouble();
    R result = fn.call();
    if (result instanceof Promise<?> promise) {
      return (R) promise.finallyDo(() -> complete(start, arguments));
    }
    complete(start, arguments);
    return result;
  }

  private void complete(double start, List<@Nullable Object> arguments) {
    double duration = now.getAsDouble() - start;
    if (histogram != null) {
      // At least 1, which is the least it can count: on a virtual clock a call takes no time.
      histogram.record(Math.max(1, (long) Math.ceil(duration * Millis.NANOS)));
    }
    sink.accept(new FunctionEntry(name, start, duration, arguments));
  }
}
