package dayone.testkit;

import dayone.runtime.Todo;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import dayone.testkit.leak.Leftovers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs to their end, each on a loop of its own with a virtual clock: a reference to
 * compare with, or a student's program again and again. One that is injected into a {@link
 * LoopTest} runs them with the settings of that test.
 */
public final class ProgramRunner {

  /** The system property with the one seed to run under: {@code -Dorder.seed=17}. */
  public static final String SEED = "order.seed";

  private static final int SEEDS = 50;
  private static final int MAX_CALLBACKS = 100_000;

  private final long callbackTakes;
  private final int maxCallbacks;
  private final @Nullable Long onlySeed;

  /** Code takes no time, and a run may have 100,000 callbacks. */
  public ProgramRunner() {
    this(0, MAX_CALLBACKS);
  }

  /**
   * @param callbackTakes as {@link LoopTest#callbackTakes}
   * @param maxCallbacks as {@link LoopTest#maxCallbacks}
   */
  public ProgramRunner(long callbackTakes, int maxCallbacks) {
    this(callbackTakes, maxCallbacks, Long.getLong(SEED));
  }

  ProgramRunner(long callbackTakes, int maxCallbacks, @Nullable Long onlySeed) {
    this.callbackTakes = callbackTakes;
    this.maxCallbacks = maxCallbacks;
    this.onlySeed = onlySeed;
  }

  /** What {@code program} does when requests finish in the order of their calls. */
  public Trace run(Program program) {
    Trace trace = new Trace();
    requireNothingOpen(run(program, new CompletionOrder.Submission(), trace));
    return trace;
  }

  /**
   * The same for a program that is a question: what it leaves open is its own affair. An interval
   * that was unref'd is still there when the loop ends, as under Node.
   */
  public Trace runQuestion(Program program) {
    Trace trace = new Trace();
    run(program, new CompletionOrder.Submission(), trace);
    return trace;
  }

  /**
   * Runs {@code program} under fifty orders in which its requests may finish, and gives each run to
   * {@code check}. Node promises none of these orders; a program that needs one works by luck. With
   * the system property {@value #SEED} only that seed is run.
   *
   * @throws Error what the program or {@code check} threw, with the seed and how to run it again
   */
  public void underEveryOrder(Program program, Consumer<Trace> check) {
    underEveryOrder(SEEDS, program, check);
  }

  /** The same under the seeds from 1 to {@code seeds}. */
  public void underEveryOrder(int seeds, Program program, Consumer<Trace> check) {
    List<Long> all =
        onlySeed == null ? LongStream.rangeClosed(1, seeds).boxed().toList() : List.of(onlySeed);
    for (long seed : all) {
      Trace trace = new Trace();
      try {
        requireNothingOpen(run(program, new CompletionOrder.Seeded(seed), trace));
        check.accept(trace);
      } catch (Throwable thrown) {
        throw new FailedUnderSeed(seed, trace, thrown);
      }
    }
  }

  private EventLoop run(Program program, CompletionOrder order, Trace trace) {
    VirtualClock clock = new VirtualClock();
    EventLoop loop =
        EventLoop.builder()
            .clock(clock)
            .completionOrder(order)
            .observer(new CallbackLimit(trace, maxCallbacks))
            .observer(trace)
            .observer(LoopFixture.timePassing(clock, callbackTakes))
            .build();
    loop.run(() -> program.run(loop, trace.console()));
    requireNoTodo(trace);
    return loop;
  }

  static void requireNoTodo(Trace trace) {
    for (Call call : trace.calls()) {
      if (call.error() instanceof Todo todo) {
        // Whoever has caught it: a test must not pass on a stub.
        throw todo;
      }
    }
  }

  static void requireNothingOpen(EventLoop loop) {
    String leftovers = Leftovers.text(loop);
    if (leftovers != null) {
      throw new TeachingError(leftovers, null);
    }
  }

  /** A run that failed, and how to have it again. */
  static final class FailedUnderSeed extends Error {

    private static final long serialVersionUID = 1L;

    private final long seed;
    private final transient Trace trace;

    FailedUnderSeed(long seed, Trace trace, Throwable cause) {
      super("seed " + seed, cause);
      this.seed = seed;
      this.trace = trace;
    }

    Trace trace() {
      return trace;
    }

    String inWords() {
      return "Seed "
          + seed
          + " of the orders in which requests may finish. The same again: -D"
          + SEED
          + "="
          + seed;
    }
  }
}
