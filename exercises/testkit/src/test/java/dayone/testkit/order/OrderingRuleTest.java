package dayone.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dayone.runtime.async.Async;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program prints "first" and then "second"; the rule says why in that order. */
final class OrderingRuleTest {

  static Stream<Arguments> programs() {
    return Stream.of(
        program(
            OrderingRule.TOP_TO_BOTTOM,
            (loop, console) -> {
              console.log("first");
              console.log("second");
            }),
        program(
            OrderingRule.MAIN_SCRIPT_FIRST,
            (loop, console) -> {
              loop.nextTick(() -> console.log("second"));
              console.log("first");
            }),
        program(
            OrderingRule.CAUSE_FIRST,
            (loop, console) ->
                loop.setTimeout(
                    () -> {
                      loop.nextTick(() -> console.log("second"));
                      console.log("first");
                    },
                    0)),
        program(
            OrderingRule.TICKS_IN_ORDER,
            (loop, console) -> {
              loop.nextTick(() -> console.log("first"));
              loop.nextTick(() -> console.log("second"));
            }),
        program(
            OrderingRule.JOBS_IN_ORDER,
            (loop, console) -> {
              Promise.resolve().then(() -> console.log("first"));
              loop.queueMicrotask(() -> console.log("second"));
            }),
        program(
            OrderingRule.TICKS_BEFORE_JOBS,
            (loop, console) -> {
              Promise.resolve().then(() -> console.log("second"));
              loop.nextTick(() -> console.log("first"));
            }),
        program(
            OrderingRule.JOBS_BEFORE_THEIR_TICKS,
            (loop, console) -> {
              Promise.resolve().then(() -> loop.nextTick(() -> console.log("second")));
              Promise.resolve().then(() -> console.log("first"));
            }),
        program(
            OrderingRule.CHAINS_TAKE_TURNS,
            (loop, console) -> {
              Promise.resolve().then(() -> {}).then(() -> console.log("second"));
              Promise.resolve().then(() -> console.log("first"));
            }),
        program(
            OrderingRule.RETURNED_PROMISE_IS_LATER,
            (loop, console) -> {
              Promise.resolve().then(() -> Promise.resolve()).then(() -> console.log("second"));
              Promise.resolve().then(() -> {}).then(() -> {}).then(() -> console.log("first"));
            }),
        program(
            OrderingRule.AWAIT_IS_A_JOB,
            (loop, console) ->
                Async.async(() -> {
                  console.log("first");
                  Async.await(Promise.resolve());
                  console.log("second");
                })),
        program(
            OrderingRule.TICKS_BEFORE_TIMERS,
            (loop, console) -> {
              loop.setTimeout(() -> console.log("second"), 0);
              loop.nextTick(() -> console.log("first"));
            }),
        program(
            OrderingRule.JOBS_BEFORE_TIMERS,
            (loop, console) -> {
              loop.setTimeout(() -> console.log("second"), 0);
              Promise.resolve().then(() -> console.log("first"));
            }),
        program(
            OrderingRule.BETWEEN_TIMERS,
            (loop, console) -> {
              loop.setTimeout(() -> loop.nextTick(() -> console.log("first")), 0);
              loop.setTimeout(() -> console.log("second"), 0);
            }),
        program(
            OrderingRule.BETWEEN_IMMEDIATES,
            (loop, console) -> {
              loop.setImmediate(() -> Promise.resolve().then(() -> console.log("first")));
              loop.setImmediate(() -> console.log("second"));
            }),
        program(
            OrderingRule.QUEUES_BEFORE_PHASES,
            (loop, console) -> {
              loop.setImmediate(() -> console.log("second"));
              loop.nextTick(() -> console.log("first"));
            }),
        program(
            OrderingRule.TIMERS_IN_ORDER,
            (loop, console) -> {
              loop.setTimeout(() -> console.log("first"), 5);
              loop.setTimeout(() -> console.log("second"), 5);
            }),
        program(
            OrderingRule.SHORTER_DELAY_FIRST,
            (loop, console) -> {
              loop.setTimeout(() -> console.log("second"), 50);
              loop.setTimeout(() -> console.log("first"), 5);
            }),
        program(
            OrderingRule.IMMEDIATES_IN_ORDER,
            (loop, console) -> {
              loop.setImmediate(() -> console.log("first"));
              loop.setImmediate(() -> console.log("second"));
            }),
        program(
            OrderingRule.IMMEDIATE_NEXT_TURN,
            (loop, console) ->
                loop.setImmediate(() -> {
                  loop.setImmediate(() -> console.log("second"));
                  console.log("first");
                })),
        program(
            OrderingRule.DUE_TIMERS_BEFORE_IMMEDIATES,
            (loop, console) -> {
              loop.setImmediate(() -> console.log("second"));
              loop.setTimeout(() -> console.log("first"), 0);
            }),
        program(
            OrderingRule.IMMEDIATES_BEFORE_LATER_TIMERS,
            (loop, console) -> {
              loop.setTimeout(() -> console.log("second"), 20);
              loop.setImmediate(() -> console.log("first"));
            }),
        program(
            OrderingRule.IMMEDIATES_AFTER_IO,
            (loop, console) ->
                loop.queueWork(
                    "work",
                    () -> 1,
                    (error, one) -> {
                      loop.setTimeout(() -> console.log("second"), 0);
                      loop.setImmediate(() -> console.log("first"));
                    })),
        program(
            OrderingRule.CHECK_AFTER_POLL,
            (loop, console) -> {
              loop.setImmediate(() -> console.log("second"));
              loop.queueWork("work", () -> 1, (error, one) -> console.log("first"));
            }),
        program(
            OrderingRule.CLOSE_AFTER_CHECK,
            (loop, console) -> {
              loop.openHandle("door").close(() -> console.log("second"));
              loop.setImmediate(() -> console.log("first"));
            }),
        program(
            OrderingRule.PHASES_IN_ORDER,
            (loop, console) -> {
              loop.prepare(() -> console.log("second"));
              loop.defer(() -> console.log("first"));
            }));
  }

  private static Arguments program(OrderingRule rule, Runs.Program program) {
    return arguments(rule, program);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void ruleFollowsFromTheTwoCalls(OrderingRule rule, Runs.Program program) {
    List<Line> lines = Runs.linesOf(program);

    assertThat(lines).extracting(Line::text).containsExactly("first", "second");
    assertThat(ruleOf(lines)).isEqualTo(rule);
  }

  @Test
  void everyRuleHasItsProgram() {
    Set<OrderingRule> shown =
        programs()
            .map(arguments -> (OrderingRule) arguments.get()[0])
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderingRule.class)));

    assertThat(shown).containsExactlyInAnyOrder(OrderingRule.values());
  }

  @Test
  void callsThatDoNotTellHaveNoRule() {
    List<Line> lines =
        Runs.linesOf((loop, console) -> {
          loop.queueWork("one", () -> 1, (error, one) -> console.log("first"));
          loop.queueWork("two", () -> 2, (error, two) -> console.log("second"));
        });

    assertThat(ruleOf(lines)).isNull();
  }

  @Test
  void timersThatWereSetByDifferentCallbacksHaveNoRule() {
    List<Line> lines =
        Runs.linesOf((loop, console) -> {
          loop.setImmediate(() -> loop.setTimeout(() -> console.log("first"), 10));
          loop.queueWork(
              "work", () -> 1, (error, one) -> loop.setTimeout(() -> console.log("second"), 30));
        });

    assertThat(ruleOf(lines)).isNull();
  }

  @Test
  void rulesAreOneSentenceOfOneLine() {
    assertThat(OrderingRule.values())
        .extracting(OrderingRule::sentence)
        .allMatch(sentence -> sentence.endsWith(".") && sentence.length() <= 94);
  }

  private static @Nullable OrderingRule ruleOf(List<Line> lines) {
    Call first = Objects.requireNonNull(lines.getFirst().printedBy());
    Call second = Objects.requireNonNull(lines.getLast().printedBy());
    return OrderingRule.explaining(first, second);
  }
}
