package dayone.topics.performance;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.*;
import dayone.runtime.promise.*;
import dayone.runtime.trace.Console;
import java.util.*;
import java.util.function.Supplier;

/** Cleans up in finallyDo; every entry is printed as soon as an observer has it. */
public final class OperationMonitor {
  private final Performance performance;
  private final Console console;
  private PerformanceObserver observer;

  public OperationMonitor(Performance performance, Console console) {
    this.performance = performance;
    this.console = console;
    observer =
        new PerformanceObserver(
            performance,
            (list, self) -> {
              for (PerformanceEntry entry : list.getEntries()) {
                console.log(entry.name() + ": " + Math.round(entry.duration()) + "ms");
              }
            });
    observer.observe(EntryType.MARK, EntryType.MEASURE);
  }

  public static Promise<Void> monitoredOperation(EventLoop loop, Performance performance) {
    return new Promise<>(resolvers -> {
      performance.mark("operation-start");
      loop.setTimeout(
          () -> {
            performance.mark("operation-end");
            performance.measure("async-operation", "operation-start", "operation-end");
            resolvers.resolve(null);
          },
          100);
    });
  }

  public <T> Promise<T> measure(String name, Supplier<Promise<T>> operation) {
    PerformanceMark start = performance.mark(name + "-start");
    return started(operation)
        .finallyDo(() -> {
          performance.measure(
              name,
              MeasureOptions.none()
                  .start(start.startTime())
                  .end(performance.mark(name + "-end").startTime()));
          performance.clearMeasures(name);
          performance.clearMarks(name + "-end");
          performance.clearMarks(name + "-start");
        });
  }

  private static <T> Promise<T> started(Supplier<Promise<T>> operation) {
    try {
      return operation.get();
    } catch (Throwable thrown) {
      return Promise.reject(thrown);
    }
  }

  public void stop() {
    if (observer != null) {
      for (PerformanceEntry entry : observer.takeRecords().reversed()) {
        console.log(entry.name() + ": " + Math.round(entry.duration()) + "ms");
      }
      observer.disconnect();
      observer = null;
    }
  }

  public static void main(String[] args) {}
}
