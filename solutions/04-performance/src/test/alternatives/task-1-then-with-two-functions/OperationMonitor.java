package dayone.topics.performance;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.*;
import dayone.runtime.promise.*;
import dayone.runtime.trace.Console;
import java.util.*;
import java.util.function.Supplier;

/** Two functions for then; the measure is made with start and duration. */
public final class OperationMonitor {
  private final Performance performance;
  private final Console console;
  private final PerformanceObserver observer;

  public OperationMonitor(Performance performance, Console console) {
    this.performance = performance;
    this.console = console;
    observer =
        new PerformanceObserver(
            performance, (list, self) -> list.getEntries().forEach(this::print));
    // One type at a time.
    observer.observeType(EntryType.MEASURE);
    observer.observeType(EntryType.MARK);
  }

  private void print(PerformanceEntry entry) {
    console.log("%s: %dms".formatted(entry.name(), Math.round(entry.duration())));
  }

  public static Promise<Void> monitoredOperation(EventLoop loop, Performance performance) {
    performance.mark("operation-start");
    return new TimersPromises(loop)
        .setTimeout(100, "")
        .then(() -> {
          performance.mark("operation-end");
          performance.measure("async-operation", "operation-start", "operation-end");
        });
  }

  public <T> Promise<T> measure(String name, Supplier<Promise<T>> operation) {
    double start = performance.mark(name + "-start").startTime();
    Promise<T> running;
    try {
      running = operation.get();
    } catch (RuntimeException e) {
      running = Promise.reject(e);
    }
    return running.then(
        value -> {
          end(name, start);
          return value;
        },
        error -> {
          end(name, start);
          throw error instanceof Exception e ? e : new IllegalStateException(error);
        });
  }

  private void end(String name, double start) {
    double end = performance.mark(name + "-end").startTime();
    performance.measure(name, MeasureOptions.none().start(start).duration(end - start));
    performance.clearMarks(name + "-start");
    performance.clearMarks(name + "-end");
    performance.clearMeasures(name);
  }

  public void stop() {
    List<PerformanceEntry> left = observer.takeRecords();
    observer.disconnect();
    left.forEach(this::print);
  }

  public static void main(String[] args) {}
}
