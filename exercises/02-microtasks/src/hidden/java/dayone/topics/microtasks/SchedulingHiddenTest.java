package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Task(5)
@LoopTest
final class SchedulingHiddenTest {

  private static final int MACHINES = 20;
  private static final int WAITS = 50;

  /** From where a function may be called. */
  private enum Caller {
    MAIN_SCRIPT,
    TICK,
    PROMISE_JOB,
    TIMER,
    IMMEDIATE,
    IO;

    void call(Machine machine, Callback body) throws Exception {
      switch (this) {
        case MAIN_SCRIPT -> body.call();
        case TICK -> machine.loop.nextTick(body);
        case PROMISE_JOB -> Promise.resolve().then(body);
        case TIMER -> machine.loop.setTimeout(body, 1);
        case IMMEDIATE -> machine.loop.setImmediate(body);
        case IO -> machine.files.stat(Path.of("no-such-file"), (error, stats) -> body.call());
      }
    }
  }

  @Test
  @Points(3)
  @Hint(
      "Called from a timer, an immediate or an I/O callback, other phases come next than after the main"
          + " script. And if the first of the two throws, the second is still to be called. When do you"
          + " ask for it?")
  void keepsTheOrderFromEverywhereEvenIfTheFirstThrows() {
    for (Caller caller : Caller.values()) {
      for (int seed = 0; seed < MACHINES; seed++) {
        boolean throwing = seed % 2 == 1;

        Machine timerFirst =
            run(
                seed,
                caller,
                machine ->
                    Scheduling.timerFirst(
                        machine.loop,
                        () -> printOrThrow(machine, "timer", throwing),
                        () -> machine.print("immediate")));
        assertThat(timerFirst.trace)
            .prints("timer", "immediate")
            .printsInPhase("timer", Phase.TIMERS)
            .printsInPhase("immediate", Phase.CHECK);

        Machine immediateFirst =
            run(
                seed,
                caller,
                machine ->
                    Scheduling.immediateFirst(
                        machine.loop,
                        () -> printOrThrow(machine, "immediate", throwing),
                        () -> machine.print("timer")));
        assertThat(immediateFirst.trace)
            .prints("immediate", "timer")
            .printsInPhase("immediate", Phase.CHECK)
            .printsInPhase("timer", Phase.TIMERS);
      }
    }
  }

  private static Machine run(int seed, Caller caller, Consumer<Machine> body) {
    Machine machine = new Machine(seed);
    machine.loop.process().on("uncaughtException", arguments -> {});
    machine.run(() -> caller.call(machine, () -> body.accept(machine)));
    return machine;
  }

  private static void printOrThrow(Machine machine, String line, boolean throwing)
      throws Exception {
    machine.print(line);
    if (throwing) {
      throw new Exception("thrown by the first");
    }
  }

  @Test
  @Points(2)
  @Hint(
      "Requests finish in other turns and in another order on every machine. What came in during a turn"
          + " is flushed in the check phase of that turn, all of it, once.")
  void flushesOncePerTurnOnEveryMachine() {
    for (int seed = 0; seed < MACHINES; seed++) {
      Machine machine = new Machine(seed);

      machine.run(() -> {
        Consumer<String> collector =
            Scheduling.collector(machine.loop, all -> machine.print("flush " + all));
        for (int i = 0; i < 12; i++) {
          String item = "item " + i;
          machine.files.stat(
              Path.of("no-such-file"),
              (error, stats) -> {
                machine.print(item);
                collector.accept(item);
              });
          machine.loop.setTimeout(() -> {}, i);
        }
      });

      checkFlushes(machine.trace);
    }
  }

  /** All items printed in a turn must be followed by their flush, in the same turn. */
  private static void checkFlushes(Trace trace) {
    List<String> items = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Call last = null;
    for (Line line : trace.lines()) {
      if (line.text().startsWith("item ")) {
        Call call = line.printedBy();
        if (last != null && call.turn() != last.turn()) {
          expected.add("flush " + items);
          items.clear();
        }
        items.add(line.text());
        expected.add(line.text());
        last = call;
      }
    }
    expected.add("flush " + items);
    assertThat(trace).prints(expected.toArray(String[]::new));
    for (Line line : trace.lines()) {
      if (line.text().startsWith("flush ") && !line.printedBy().belongsTo(Phase.CHECK)) {
        throw new TeachingError(
            "\"" + line.text() + "\" was printed by: " + line.printedBy() + ".",
            "Callbacks of setImmediate are called in the check phase.");
      }
    }
  }

  @Test
  @Points(2)
  @Hint(
      "flush is somebody else's code: it may keep the list, bring in more, or throw. What do you still"
          + " hold, and in which state, when you call it? And what if there are two collectors?")
  void handsOutListsThatStayAsTheyAre(EventLoop loop, Console console, Trace trace) {
    List<List<String>> kept = new ArrayList<>();
    loop.process().on("uncaughtException", arguments -> console.log("reported"));

    loop.run(() -> {
      List<Consumer<String>> collector = new ArrayList<>();
      collector.add(
          Scheduling.collector(
              loop,
              all -> {
                kept.add(all);
                console.log("flush " + all);
                if (all.contains("more")) {
                  collector.getFirst().accept("of the flush");
                }
                if (all.contains("bad")) {
                  throw new IllegalStateException("bad");
                }
              }));
      Consumer<String> other = Scheduling.collector(loop, all -> console.log("other " + all));
      collector.getFirst().accept("a");
      other.accept("b");
      collector.getFirst().accept("a");
      loop.setTimeout(() -> collector.getFirst().accept("more"), 10);
      loop.setTimeout(() -> collector.getFirst().accept("bad"), 20);
      loop.setTimeout(() -> collector.getFirst().accept("good"), 30);
      loop.setTimeout(() -> console.log("kept " + kept), 40);
    });

    assertThat(trace)
        .prints(
            "flush [a, a]",
            "other [b]",
            "flush [more]",
            "flush [of the flush]",
            "flush [bad]",
            "reported",
            "flush [good]",
            "kept [[a, a], [more], [of the flush], [bad], [good]]");
  }

  @Test
  @Points(2)
  @Hint(
      "At any time, for any pause: not before it is ready, one pause later at the latest, once, and with"
          + " nothing left that would ask again, also if the question itself throws.")
  void asksNeitherTooOftenNorTooLong(EventLoop loop, VirtualClock clock, Console console) {
    SplittableRandom random = new SplittableRandom(5);
    // Not thrown where they are found: the program under test might catch them.
    List<String> faults = new ArrayList<>();
    int[] ends = {0};
    loop.process()
        .on(
            "uncaughtException",
            arguments -> {
              if (arguments[0] instanceof BrokenQuestion) {
                ends[0]++;
              } else {
                faults.add("Something else was thrown: " + ((Throwable) arguments[0]).getMessage());
              }
            });

    loop.run(() -> {
      for (int i = 0; i < WAITS; i++) {
        int pause = 1 + random.nextInt(30);
        long readyAt = random.nextInt(2_000);
        boolean breaks = i % 10 == 9;
        int[] questions = {0};
        int[] calls = {0};
        boolean[] returned = {false};
        Scheduling.waitUntil(
            loop,
            () -> {
              require(faults, returned[0], "It has asked before waitUntil had returned.");
              questions[0]++;
              if (breaks) {
                throw new BrokenQuestion();
              }
              return clock.millis() >= readyAt;
            },
            pause,
            () -> {
              ends[0]++;
              long late = clock.millis() - readyAt;
              require(
                  faults,
                  late >= 0 && late <= pause,
                  "Ready at " + readyAt + " ms, told at " + clock.millis() + " ms, pause " + pause);
              require(faults, ++calls[0] == 1, "It has called twice.");
              require(
                  faults,
                  questions[0] <= clock.millis() / pause + 1,
                  questions[0] + " questions in " + clock.millis() + " ms, pause " + pause);
            });
        returned[0] = true;
      }
    });

    require(faults, ends[0] == WAITS, "Of " + WAITS + " waits " + ends[0] + " came to an end.");
    if (!faults.isEmpty()) {
      throw new TeachingError(
          faults.getFirst(), "A timer comes after its delay, and not much later.");
    }
  }

  private static void require(List<String> faults, boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  /** What a question throws that cannot be answered. */
  private static final class BrokenQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
