package dayone.topics.performance;

import static dayone.testkit.LoopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.EntryType;
import dayone.runtime.perf.Performance;
import dayone.runtime.perf.PerformanceEntry;
import dayone.runtime.perf.PerformanceObserver;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest
final class OperationMonitorHiddenTest {

  private static final int OPERATIONS = 500;

  @Test
  @Points(2)
  @Hint(
      "While the operation of the course day waits, does the rest of the program go on? And what"
          + " can be asked of the timeline when its promise is fulfilled?")
  void operationOfTheCourseDayLetsOthersRun(EventLoop loop, Console console, Trace trace) {
    List<String> entries = new ArrayList<>();
    loop.run(() -> {
      Performance performance = new Performance(loop);
      loop.setTimeout(() -> console.log("meanwhile"), 50);
      OperationMonitor.monitoredOperation(loop, performance)
          .then(() -> {
            console.log("done");
            performance.getEntries().forEach(entry -> entries.add(text(entry)));
          });
      loop.setTimeout(() -> console.log("afterwards"), 101);
      console.log("main");
    });

    assertThat(trace).prints("main", "meanwhile", "done", "afterwards");
    assertThat(entries)
        .as("the entries of the timeline: name, start and duration")
        .containsExactlyInAnyOrder(
            "mark operation-start 0 0",
            "measure async-operation 0 100",
            "mark operation-end 100 0");
  }

  @Test
  @Points(2)
  @Hint(
      "An operation can fail in two ways: its promise is rejected, or it throws before there is a"
          + " promise. Is either measured, and does either arrive as a rejection?")
  void measuresWhatFailsAsWell(EventLoop loop, Console console, Trace trace) {
    Exception late = new IllegalStateException("late");
    RuntimeException atOnce = new IllegalStateException("at once");
    List<Throwable> errors = new ArrayList<>();
    loop.run(() -> {
      OperationMonitor monitor = new OperationMonitor(new Performance(loop), console);
      Promise<String> thrown =
          monitor.measure(
              "thrown",
              () -> {
                throw atOnce;
              });
      thrown.catchError(error -> kept(errors, error));
      loop.setTimeout(
          () ->
              monitor
                  .<String>measure(
                      "rejected",
                      () ->
                          new Promise<>(
                              resolvers -> loop.setTimeout(() -> resolvers.reject(late), 20)))
                  .catchError(error -> kept(errors, error)),
          10);
    });

    assertThat(errors).as("what the two promises are rejected with").containsExactly(atOnce, late);
    assertThat(trace)
        .prints(
            "thrown-start: 0ms",
            "thrown-end: 0ms",
            "thrown: 0ms",
            "rejected-start: 0ms",
            "rejected: 20ms",
            "rejected-end: 0ms");
  }

  @Test
  @Points(3)
  @Hint(
      "Two operations of one name are under way at once, and the second marks its start before the"
          + " first has ended. Which start does the first one's measure begin at, and which mark is"
          + " gone when it looks for it?")
  void keepsOverlappingOperationsApart(EventLoop loop, Console console) {
    List<String> expected = new ArrayList<>();
    List<String> measured = new ArrayList<>();
    loop.run(() -> {
      Performance performance = new Performance(loop);
      new PerformanceObserver(
              performance,
              (list, self) -> list.getEntries().forEach(entry -> measured.add(text(entry))))
          .observe(EntryType.MEASURE);
      OperationMonitor monitor = new OperationMonitor(performance, console);
      Random random = new Random(4);
      for (int i = 0; i < OPERATIONS; i++) {
        String name = "operation " + random.nextInt(5);
        int start = 1 + random.nextInt(1_000);
        int takes = 1 + random.nextInt(200);
        boolean fails = random.nextInt(4) == 0;
        expected.add("measure " + name + " " + start + " " + takes);
        loop.setTimeout(
            () ->
                monitor
                    .measure(name, () -> outcomeAfter(takes, fails, loop))
                    .catchError(error -> 0),
            start);
      }
    });

    assertThat(measured)
        .as("the measures: name, start and duration")
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @Points(2)
  @Hint(
      "A server measures every request for a year. What does the timeline hold in the end? Take away"
          + " what you have put there, and nothing else.")
  void leavesNothingOnTheTimeline(EventLoop loop, Console console) {
    List<String> left = new ArrayList<>();
    loop.run(() -> {
      Performance performance = new Performance(loop);
      performance.mark("of the program");
      performance.measure("its measure");
      OperationMonitor monitor = new OperationMonitor(performance, console);
      for (int i = 0; i < 100; i++) {
        int number = i;
        monitor
            .measure("request " + i % 10, () -> outcomeAfter(1 + number, number % 3 == 0, loop))
            .catchError(error -> 0);
      }
      loop.setTimeout(
          () -> performance.getEntries().forEach(entry -> left.add(entry.name())), 1_000);
    });

    assertThat(left)
        .as("the entries that are on the timeline when all operations have ended")
        .containsExactlyInAnyOrder("of the program", "its measure");
  }

  @Test
  @Points(2)
  @Hint(
      "An observer is told later, in an immediate. What of the entries it has not been told yet when"
          + " you disconnect it? Which call hands them out?")
  void printsWhatIsLeftBeforeItStops(EventLoop loop, Console console, Trace trace) {
    List<String> ofAnother = new ArrayList<>();
    loop.run(() -> {
      Performance performance = new Performance(loop);
      new PerformanceObserver(
              performance,
              (list, self) -> list.getEntries().forEach(entry -> ofAnother.add(entry.name())))
          .observe(EntryType.MARK);
      OperationMonitor monitor = new OperationMonitor(performance, console);
      performance.mark("first");
      loop.setTimeout(
          () -> {
            performance.mark("second");
            monitor.stop();
            console.log("stopped");
            performance.mark("third");
            monitor.stop();
          },
          10);
      loop.setTimeout(() -> performance.mark("fourth"), 20);
    });

    assertThat(trace).prints("first: 0ms", "second: 0ms", "stopped");
    assertThat(ofAnother)
        .as("what another observer is told")
        .containsExactly("first", "second", "third", "fourth");
  }

  private static String kept(List<Throwable> errors, Throwable error) {
    errors.add(error);
    return "";
  }

  private static Promise<Integer> outcomeAfter(int millis, boolean fails, EventLoop loop) {
    return new Promise<>(resolvers ->
        loop.setTimeout(
            () -> {
              if (fails) {
                resolvers.reject(new IllegalStateException("failed"));
              } else {
                resolvers.resolve(millis);
              }
            },
            millis));
  }

  private static String text(PerformanceEntry entry) {
    return entry.entryType()
        + " "
        + entry.name()
        + " "
        + Math.round(entry.startTime())
        + " "
        + Math.round(entry.duration());
  }
}
