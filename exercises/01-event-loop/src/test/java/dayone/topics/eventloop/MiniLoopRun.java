package dayone.topics.eventloop;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.testkit.TeachingError;
import dayone.testkit.order.Finding;
import dayone.testkit.order.OrderingRule;
import dayone.testkit.order.PrintedLines;
import java.util.ArrayList;
import java.util.List;

/** A program on {@code MiniLoop}, and what tells it from the reference. */
final class MiniLoopRun {

  /** Empty turns at the end that are forgiven here; another test looks at what turn() returns. */
  private static final int SPARE_TURNS = 3;

  private final MiniLoop loop = new MiniLoop();
  private final List<Seen> seen = new ArrayList<>();
  private int turn;

  private MiniLoopRun(LoopProgram program, int turns) {
    loop.script(() -> program.play(this::make, this::print));
    boolean goesOn = true;
    while (goesOn && turn < turns) {
      turn++;
      goesOn = loop.turn();
    }
  }

  /**
   * Runs as many programs as asked for on both loops, those of the seeds from {@code firstSeed}.
   *
   * @param most how many calls a program makes at most
   * @throws TeachingError for the first program on which they differ, made as small as possible
   */
  static void compare(long firstSeed, int programs, int most) {
    int compared = 0;
    for (long seed = firstSeed; compared < programs; seed++) {
      LoopProgram program = LoopProgram.generated(seed, most);
      RuntimeRun reference = new RuntimeRun(program);
      if (reference.isOrdinary()) {
        compared++;
        if (!reference.seen().equals(of(program, reference).seen)) {
          throw difference(seed, program.shrunk(MiniLoopRun::differs));
        }
      }
    }
  }

  private static MiniLoopRun of(LoopProgram program, RuntimeRun reference) {
    return new MiniLoopRun(program, reference.seen().getLast().turn() + SPARE_TURNS);
  }

  private static boolean differs(LoopProgram program) {
    RuntimeRun reference = new RuntimeRun(program);
    try {
      return reference.isOrdinary() && !reference.seen().equals(of(program, reference).seen);
    } catch (RuntimeException | StackOverflowError e) {
      // Another fault than the one that is being made small.
      return false;
    }
  }

  private static TeachingError difference(long seed, LoopProgram program) {
    RuntimeRun reference = new RuntimeRun(program);
    List<Seen> actual = of(program, reference).seen;
    Finding finding =
        PrintedLines.compare(
            reference.seen().stream().map(Seen::toString).toList(),
            actual.stream()
                .map(line -> new Line(line.toString(), reference.printerOf(line.name())))
                .toList());
    return new TeachingError(
        "MiniLoop and Node's loop differ on the program of seed "
            + seed
            + ". The smallest part of it that shows this:\n\n"
            + program.text().indent(2)
            + "\n"
            + (finding == null ? "It differs only now and then." : finding.text()),
        rule(reference, actual));
  }

  /** Why the reference called what it called where the two part. */
  private static String rule(RuntimeRun reference, List<Seen> actual) {
    List<Seen> expected = reference.seen();
    int both = Math.min(expected.size(), actual.size());
    int index = 0;
    while (index < both && expected.get(index).equals(actual.get(index))) {
      index++;
    }
    if (index == both) {
      return null;
    }
    Call first = reference.printerOf(expected.get(index).name());
    Call second = reference.printerOf(actual.get(index).name());
    OrderingRule rule =
        first == null || second == null || first == second
            ? null
            : OrderingRule.explaining(first, second);
    return rule == null ? null : rule.sentence();
  }

  private void print(String name) {
    seen.add(new Seen(name, turn, loop.now()));
  }

  private void make(Act act, Runnable callback) {
    switch (act.kind()) {
      case TICK -> loop.tick(callback);
      case JOB -> loop.job(callback);
      case TIMER -> loop.timer(act.millis(), callback);
      case PENDING -> loop.pending(callback);
      case PREPARE -> loop.prepare(callback);
      case IO -> loop.io(callback);
      case CHECK -> loop.check(callback);
      case CLOSE -> loop.close(callback);
      case COMPUTE -> loop.compute(act.millis());
    }
  }
}
