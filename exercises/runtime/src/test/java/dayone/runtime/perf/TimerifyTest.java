package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.fixture.Program;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

final class TimerifyTest {

  private final Program program = Program.inOrder();
  private final Performance performance = new Performance(program.loop);
  private final List<PerformanceEntry> entries = new ArrayList<>();

  private void observeFunctions() {
    new PerformanceObserver(performance, (list, observer) -> entries.addAll(list.getEntries()))
        .observe(EntryType.FUNCTION);
  }

  @Test
  void aCallIsAnEntryWithItsArguments() {
    Fn<Integer, Integer> twice =
        performance.timerify(
            "twice",
            (Integer n) -> {
              program.clock.advance(4);
              return 2 * n;
            });
    program.run(() -> {
      observeFunctions();
      program.clock.advance(1);
      program.log(twice.apply(21));
    });

    assertThat(program.output()).containsExactly("42");
    assertThat(entries).containsExactly(new FunctionEntry("twice", 1, 4, List.of(21)));
    assertThat(performance.getEntries()).isEmpty();
  }

  @Test
  void functionsWithoutArgumentsAreMeasuredAsWell() {
    Callable<String> supplier = performance.timerify("supplier", () -> "value");
    Callback action = performance.timerify("action", () -> program.clock.advance(2));
    program.run(() -> {
      observeFunctions();
      program.log(supplier.call());
      action.call();
    });

    assertThat(program.output()).containsExactly("value");
    assertThat(entries)
        .containsExactly(
            new FunctionEntry("supplier", 0, 0, List.of()),
            new FunctionEntry("action", 0, 2, List.of()));
  }

  @Test
  void aPromiseIsMeasuredUntilItIsSettled() {
    TimersPromises timers = new TimersPromises(program.loop);
    Fn<String, Promise<String>> slow =
        performance.timerify("slow", (String value) -> timers.setTimeout(30, value));
    program.run(() -> {
      observeFunctions();
      slow.apply("done").thenAccept(program::log);
    });

    assertThat(program.output()).containsExactly("done");
    assertThat(entries).containsExactly(new FunctionEntry("slow", 0, 30, List.of("done")));
  }

  @Test
  void aRejectedPromiseIsMeasuredAndStaysRejected() {
    Callable<Promise<String>> failing =
        performance.timerify(
            "failing", () -> Promise.<String>reject(new IllegalStateException("no")));
    program.run(() -> {
      observeFunctions();
      failing.call().catchError(error -> error.getMessage()).thenAccept(program::log);
    });

    assertThat(program.output()).containsExactly("no");
    assertThat(entries).extracting(PerformanceEntry::name).containsExactly("failing");
  }

  @Test
  void aCallThatThrowsLeavesNoEntry() {
    RecordableHistogram histogram = performance.createHistogram();
    Callback throwing =
        performance.timerify(
            "throwing",
            (Callback)
                () -> {
                  throw new IllegalStateException("thrown");
                },
            histogram);
    program.run(() -> {
      observeFunctions();
      assertThatThrownBy(throwing::call).hasMessage("thrown");
    });

    assertThat(entries).isEmpty();
    assertThat(histogram.count()).isZero();
  }

  @Test
  void durationsAreCountedInTheHistogramInNanoseconds() throws Exception {
    RecordableHistogram histogram = performance.createHistogram();
    Fn<Integer, Integer> work =
        performance.timerify(
            "work",
            (Integer nanos) -> {
              program.clock.advanceNanos(nanos);
              return nanos;
            },
            histogram);
    work.apply(1_000);
    work.apply(0);

    assertThat(histogram.count()).isEqualTo(2);
    assertThat(histogram.max()).isEqualTo(1_000);
    assertThat(histogram.min()).isEqualTo(1);
  }
}
