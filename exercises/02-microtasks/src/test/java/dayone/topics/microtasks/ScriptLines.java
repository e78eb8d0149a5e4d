package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;
import dayone.testkit.TraceAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The script of task 1: its lines, their order, and from where each of them is printed. */
final class ScriptLines {

  private static final List<String> TICKS = List.of("tick ", "late tick ", "timer tick ");
  private static final List<String> JOBS = List.of("job ", "late job ", "timer job ");

  /**
   * Looks at the order and at the places: a program that prints the lines in a row has the order
   * right and shows nothing.
   */
  static void check(Trace trace, int rounds) {
    TraceAssert printed =
        assertThat(trace)
            .prints(
                Stream.of(
                        Stream.of("script"),
                        lines("tick ", rounds),
                        lines("job ", rounds),
                        lines("late tick ", rounds),
                        lines("late job ", rounds),
                        IntStream.rangeClosed(1, rounds)
                            .mapToObj(Integer::toString)
                            .flatMap(
                                i -> Stream.of("timer " + i, "timer tick " + i, "timer job " + i)))
                    .flatMap(lines -> lines)
                    .toArray(String[]::new));
    TICKS.stream()
        .flatMap(name -> lines(name, rounds))
        .forEach(line -> printed.printsFrom(line, CallbackKind.NEXT_TICK));
    JOBS.stream()
        .flatMap(name -> lines(name, rounds))
        .forEach(
            line -> printed.printsFrom(line, CallbackKind.PROMISE_JOB, CallbackKind.MICROTASK));
    lines("timer ", rounds).forEach(line -> printed.printsInPhase(line, Phase.TIMERS));
    requireOneTimersPhase(trace, lines("timer ", rounds).toList());
  }

  private static Stream<String> lines(String name, int rounds) {
    return IntStream.rangeClosed(1, rounds).mapToObj(i -> name + i);
  }

  private static void requireOneTimersPhase(Trace trace, List<String> timers) {
    List<Call> calls = new ArrayList<>();
    for (Line line : trace.lines()) {
      if (timers.contains(line.text())) {
        calls.add(Objects.requireNonNull(line.printedBy()));
      }
    }
    for (Call call : calls) {
      if (call.turn() != calls.getFirst().turn()) {
        throw new TeachingError(
            "The timers were called in different turns of the loop:\n  "
                + calls.getFirst()
                + "\n  "
                + call
                + "\nThe script wants all of them in one timers phase.",
            "One timers phase calls every timer that is due when it begins.");
      }
    }
  }

  private ScriptLines() {}
}
