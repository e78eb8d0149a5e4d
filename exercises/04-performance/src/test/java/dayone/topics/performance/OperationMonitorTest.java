package dayone.topics.performance;

import static dayone.testkit.LoopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.Performance;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the virtual clock an operation takes exactly as long as it says: 100 ms are 100 ms. */
@Task(1)
@LoopTest
final class OperationMonitorTest {

  @Test
  @Points(4)
  @Hint(
      "Write the JavaScript of the course day, line for line. What does an observer have to be told"
          + " to see marks and measures, and who waits for the 100 ms: a timer, or your thread?")
  void printsTheOperationOfTheCourseDay(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      Performance performance = new Performance(loop);
      new OperationMonitor(performance, console);
      OperationMonitor.monitoredOperation(loop, performance);
    });

    // The measure begins where its first mark is, and entries come in order of their start.
    assertThat(trace)
        .prints("operation-start: 0ms", "async-operation: 100ms", "operation-end: 0ms");
  }

  @Test
  @Points(3)
  @Hint(
      "Each operation has a name of its own, and two marks made of it. The duration is rounded to"
          + " whole milliseconds: 2.6 is 3.")
  void measuresAnOperationUnderItsName(
      EventLoop loop, VirtualClock clock, Console console, Trace trace) {
    loop.run(() -> {
      OperationMonitor monitor = new OperationMonitor(new Performance(loop), console);
      monitor
          .measure("load", () -> valueAfter(30, "page", loop))
          .thenAccept(page ->
              monitor.measure(
                  "parse",
                  () -> {
                    clock.advanceNanos(2_600_000);
                    return Promise.resolve(page.length());
                  }));
    });

    assertThat(trace)
        .prints(
            "load-start: 0ms",
            "load: 30ms",
            "load-end: 0ms",
            "parse-start: 0ms",
            "parse: 3ms",
            "parse-end: 0ms");
  }

  @Test
  @Points(2)
  @Hint(
      "Whoever calls measure wants the outcome of the operation, as if nobody measured: its value, or"
          + " its very own error.")
  void passesTheOutcomeOn(EventLoop loop, Console console) {
    Exception broken = new IllegalStateException("broken");
    List<Object> outcomes = new ArrayList<>();
    loop.run(() -> {
      OperationMonitor monitor = new OperationMonitor(new Performance(loop), console);
      monitor.measure("good", () -> valueAfter(5, "page", loop)).thenAccept(outcomes::add);
      monitor
          .<String>measure(
              "bad",
              () ->
                  valueAfter(10, "page", loop)
                      .then(page -> {
                        throw broken;
                      }))
          .catchError(error -> {
            outcomes.add(error);
            return "";
          });
    });

    assertThat(outcomes).as("what became of the two operations").containsExactly("page", broken);
  }

  private static Promise<String> valueAfter(int millis, String value, EventLoop loop) {
    return new Promise<>(resolvers -> loop.setTimeout(() -> resolvers.resolve(value), millis));
  }
}
