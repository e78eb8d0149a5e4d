package dayone.testkit;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.EventLoopBuilder;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.blocking.LoopWatch;
import dayone.testkit.failure.StudentFrames;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How much time the trace and the check for blocking add to a test. A command and no test: its name
 * keeps it out of every build, and it judges nothing. README.md says how to run it.
 */
final class AddedTimeBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 100);
  private static final int WARM_UP = ROUNDS / 4 + 1;

  /** Milliseconds of one round: as the clock on the wall has it, and of the test's thread alone. */
  private record Round(double wall, double cpu) {}

  @Test
  void table() {
    Round plain = median(() -> run(false, false));
    Round traced = median(() -> run(true, false));
    long before = System.nanoTime();
    run(true, true);
    double first = millis(System.nanoTime() - before);
    Round watched = median(() -> run(true, true));

    System.out.printf(
        "%-34s %12s %12s %14s%n", "added to a test", "wall, ms", "CPU, ms", "target, ms");
    row("trace", minus(traced, plain), "5");
    row("@NonBlocking", minus(watched, traced), "30");
    System.out.printf("%-34s %12.0f%n", "@NonBlocking, once in a JVM", first - watched.wall());
    System.out.printf("Median of %d runs of the demonstration of topic 01.%n", ROUNDS);
  }

  private static void row(String what, Round added, String target) {
    System.out.printf("%-34s %12.2f %12.2f %14s%n", what, added.wall(), added.cpu(), target);
  }

  private static Round minus(Round one, Round other) {
    return new Round(one.wall() - other.wall(), one.cpu() - other.cpu());
  }

  private static Round median(Supplier<Round> round) {
    Round[] rounds = new Round[ROUNDS];
    for (int i = 0; i < WARM_UP; i++) {
      var _ = round.get();
    }
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round.get();
    }
    return new Round(
        Arrays.stream(rounds).mapToDouble(Round::wall).sorted().toArray()[ROUNDS / 2],
        Arrays.stream(rounds).mapToDouble(Round::cpu).sorted().toArray()[ROUNDS / 2]);
  }

  private static Round run(boolean traced, boolean watched) {
    long wall = System.nanoTime();
    long cpu = cpuNanos();
    Trace trace = new Trace();
    EventLoopBuilder builder = EventLoop.builder().clock(new VirtualClock());
    if (traced) {
      builder.captureCreationSites(true).observer(trace);
    }
    try (LoopWatch watch = new LoopWatch(trace, 100, new StudentFrames(null)::isStudents)) {
      if (watched) {
        builder.observer(watch);
      }
      EventLoop loop = builder.build();
      loop.run(() -> demonstration(loop, trace.console()));
      new FileSystem(loop).openFiles();
      watch.blocked();
    }
    return new Round(millis(System.nanoTime() - wall), millis(cpuNanos() - cpu));
  }

  private static void demonstration(EventLoop loop, Console console) {
    console.log("Start");
    for (int i = 1; i <= 2; i++) {
      int number = i;
      loop.setTimeout(() -> console.log("Timer " + number), 0);
      loop.setImmediate(() -> console.log("Immediate " + number));
      loop.nextTick(() -> console.log("NextTick " + number));
      Promise.resolve().thenAccept(nothing -> console.log("Promise " + number));
    }
    console.log("End");
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
