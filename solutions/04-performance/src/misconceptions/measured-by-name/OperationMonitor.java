package dayone.topics.performance;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.EntryType;
import dayone.runtime.perf.Performance;
import dayone.runtime.perf.PerformanceEntry;
import dayone.runtime.perf.PerformanceMark;
import dayone.runtime.perf.PerformanceObserver;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The measure goes by the name of the start mark, which another operation may have moved or
 * cleared.
 */
public final class OperationMonitor {

  private final Performance performance;
  private final Console console;
  private final PerformanceObserver observer;

  public OperationMonitor(Performance performance, Console console) {
    this.performance = performance;
    this.console = console;
    observer =
        new PerformanceObserver(
            performance,
            (list, self) -> {
              print(list.getEntries());
            });
    observer.observe(EntryType.MARK, EntryType.MEASURE);
  }

  private void print(List<PerformanceEntry> entries) {
    entries.forEach(entry -> {
      console.log(entry.name() + ": " + Math.round(entry.duration()) + "ms");
    });
  }

  public static Promise<@Nullable Void> monitoredOperation(
      EventLoop loop, Performance performance) {
    return async(() -> {
      performance.mark("operation-start");
      await(new TimersPromises(loop).setTimeout(100, true));
      performance.mark("operation-end");
      performance.measure("async-operation", "operation-start", "operation-end");
    });
  }

  public <T> Promise<T> measure(String name, Supplier<Promise<T>> operation) {
    return async(() -> {
      PerformanceMark start = performance.mark(name + "-start");
      try {
        return await(operation.get());
      } finally {
        finish(name, start);
      }
    });
  }

  private void finish(String name, PerformanceMark start) {
    PerformanceMark end = performance.mark(name + "-end");
    performance.measure(name, start.name(), end.name());
    performance.clearMarks(start.name());
    performance.clearMarks(end.name());
    performance.clearMeasures(name);
  }

  public void stop() {
    print(observer.takeRecords());
    observer.disconnect();
  }

  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      Performance performance = new Performance(loop);
      new OperationMonitor(performance, Console.standard());
      monitoredOperation(loop, performance);
    });
  }
}
