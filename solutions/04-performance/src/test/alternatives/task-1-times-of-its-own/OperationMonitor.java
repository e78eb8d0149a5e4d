package dayone.topics.performance;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.*;
import dayone.runtime.promise.*;
import dayone.runtime.trace.Console;
import java.util.*;
import java.util.function.Supplier;

/** Reads the clock itself, and places the marks afterwards at these times. */
public final class OperationMonitor {
  private final Performance performance;
  private final Console console;
  private final PerformanceObserver observer;

  public OperationMonitor(Performance performance, Console console) {
    this.performance = performance;
    this.console = console;
    observer = new PerformanceObserver(performance, (list, self) -> print(list.getEntries()));
    observer.observe(EntryType.MEASURE, EntryType.MARK);
  }

  private void print(List<PerformanceEntry> entries) {
    for (PerformanceEntry entry : entries) {
      console.log(entry.name() + ": " + String.format("%.0f", entry.duration()) + "ms");
    }
  }

  public static Promise<Void> monitoredOperation(EventLoop loop, Performance performance) {
    Resolvers<Void> done = Promise.withResolvers();
    performance.mark("operation-start");
    loop.setTimeout(
        () -> {
          performance.mark("operation-end");
          performance.measure("async-operation", "operation-start", "operation-end");
          done.resolve(null);
        },
        100);
    return done.promise();
  }

  public <T> Promise<T> measure(String name, Supplier<Promise<T>> operation) {
    double start = performance.now();
    performance.mark(name + "-start", MarkOptions.at(start));
    performance.clearMarks(name + "-start");
    Promise<T> result;
    try {
      result = operation.get();
    } catch (RuntimeException | Error e) {
      ended(name, start);
      return Promise.reject(e);
    }
    return result
        .thenCompose(value -> {
          ended(name, start);
          return Promise.resolve(value);
        })
        .catchCompose(error -> {
          ended(name, start);
          return Promise.reject(error);
        });
  }

  private void ended(String name, double start) {
    double end = performance.now();
    performance.mark(name + "-end", MarkOptions.at(end));
    performance.clearMarks(name + "-end");
    performance.measure(name, MeasureOptions.none().start(start).end(end));
    performance.clearMeasures(name);
  }

  public void stop() {
    print(observer.takeRecords());
    observer.disconnect();
  }

  public static void main(String[] args) {}
}
