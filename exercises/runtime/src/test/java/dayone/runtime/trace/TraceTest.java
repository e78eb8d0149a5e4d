package dayone.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dayone.runtime.async.Async;
import dayone.runtime.fixture.Program;
import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.Phase;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TraceTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void everyLineKnowsTheCallThatPrintedIt() {
    program.run(() -> {
      program.log("main");
      loop.setTimeout(program.logs("timer"), 1);
      loop.setImmediate(program.logs("immediate"));
      loop.nextTick(program.logs("tick"));
      loop.queueMicrotask(program.logs("microtask"));
      Promise.resolve().then(program.logs("promise"));
      program.work("work");
      loop.openHandle("door").close(program.logs("close"));
    });

    assertThat(program.trace.lines())
        .extracting(Line::text, line -> line.printedBy().kind(), line -> line.printedBy().phase())
        .containsExactlyInAnyOrder(
            tuple("main", CallbackKind.MAIN_SCRIPT, Phase.MAIN_SCRIPT),
            tuple("tick", CallbackKind.NEXT_TICK, Phase.MAIN_SCRIPT),
            tuple("microtask", CallbackKind.MICROTASK, Phase.MAIN_SCRIPT),
            tuple("promise", CallbackKind.PROMISE_JOB, Phase.MAIN_SCRIPT),
            tuple("work", CallbackKind.COMPLETION, Phase.POLL),
            tuple("immediate", CallbackKind.IMMEDIATE, Phase.CHECK),
            tuple("close", CallbackKind.CLOSE, Phase.CLOSE),
            tuple("timer", CallbackKind.TIMEOUT, Phase.TIMERS));
  }

  @Test
  void everyCallKnowsWhatScheduledItAndWhen() {
    program.run(() ->
        loop.setTimeout(
            () -> {
              program.clock.advance(3);
              loop.setImmediate(() -> {});
            },
            10));

    Call immediate = program.trace.calls().getLast();
    Call timer = immediate.scheduledBy();

    assertThat(immediate.label()).isEqualTo("setImmediate");
    assertThat(timer.label()).isEqualTo("setTimeout 10 ms");
    assertThat(timer.startMillis()).isEqualTo(10);
    assertThat(timer.endMillis()).isEqualTo(13);
    assertThat(timer.scheduledBy().kind()).isEqualTo(CallbackKind.MAIN_SCRIPT);
    assertThat(timer.scheduledBy().scheduledBy()).isNull();
    assertThat(timer.thread()).isEqualTo(Thread.currentThread().getName());
  }

  @Test
  void everyCallKnowsHowMuchWasPrintedBeforeItWasScheduledAndBeforeItBegan() {
    program.run(() -> {
      program.log("a");
      loop.nextTick(program.logs("c"));
      program.log("b");
      loop.nextTick(program.logs("d"));
    });

    assertThat(program.trace.calls())
        .extracting(Call::id, Call::linesWhenScheduled, Call::linesWhenStarted)
        .containsExactly(tuple(1L, 0, 0), tuple(2L, 1, 2), tuple(3L, 2, 3));
  }

  @Test
  void manyCallsKeepTheirCounts() {
    program.run(() -> {
      for (int i = 0; i < 1_000; i++) {
        program.log(i);
        loop.setImmediate(() -> {});
      }
    });

    assertThat(program.trace.calls().stream().skip(1).map(Call::linesWhenScheduled))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_000).boxed().toList());
  }

  @Test
  void aTraceThatCameLateKnowsNothingOfWhatWasScheduledBefore() {
    Trace late = new Trace();
    late.on(
        new LoopEvent.Started(
            new LoopEvent.Scheduled(5, CallbackKind.IMMEDIATE, "setImmediate", 0, 0),
            Phase.CHECK,
            1,
            0));

    assertThat(late.calls()).singleElement().matches(call -> call.linesWhenScheduled() == 0);
  }

  @Test
  void jobsOfPromisesAreToldApart() {
    program.run(() -> {
      Promise.resolve().then(() -> Promise.resolve());
      Async.async(() -> Async.await(Promise.resolve()));
    });

    assertThat(program.trace.calls())
        .filteredOn(call -> call.kind() == CallbackKind.PROMISE_JOB)
        .extracting(Call::label)
        .containsExactly("promise", "await", "promise resolved with another", "promise");
  }

  @Test
  void anIntervalIsCalledManyTimesUnderOneLabel() {
    program.run(() -> {
      int[] beats = new int[1];
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                if (++beats[0] == 3) {
                  loop.clearInterval(interval[0]);
                }
              },
              5);
    });

    assertThat(program.trace.calls())
        .filteredOn(call -> call.kind() == CallbackKind.INTERVAL)
        .extracting(Call::label)
        .containsExactly("setInterval 5 ms", "setInterval 5 ms", "setInterval 5 ms");
  }

  @Test
  void anExceptionIsKeptWithItsCall() {
    loop.process().on("uncaughtException", arguments -> program.log("handled"));

    program.run(() ->
        loop.setImmediate(() -> {
          throw new IllegalStateException("boom");
        }));

    assertThat(program.trace.calls())
        .filteredOn(call -> call.error() != null)
        .singleElement()
        .satisfies(call -> assertThat(call.error()).hasMessage("boom"));
    assertThat(program.trace.lines())
        .singleElement()
        .satisfies(
            line -> assertThat(line.printedBy().kind()).isEqualTo(CallbackKind.PROCESS_EVENT));
  }

  @Test
  void linesPrintedOutsideOfTheLoopBelongToNoCall() {
    program.log("before");

    assertThat(program.trace.lines()).containsExactly(new Line("before", null));
  }
}
