package dayone.topics.microtasks;

import dayone.runtime.Todo;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;
import java.util.SplittableRandom;

/**
 * One of many machines, by its seed: on each, callbacks take other times and requests finish in
 * another order. What a program leaves to luck goes wrong on some of them; the same ones every
 * time.
 */
final class Machine {

  private static final int SLOWEST_CALLBACK_MILLIS = 3;
  private static final int MOST_CALLBACKS = 20_000;

  final long seed;
  final VirtualClock clock = new VirtualClock();
  final Trace trace = new Trace();
  final EventLoop loop;
  final FileSystem files;

  Machine(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    loop =
        EventLoop.builder()
            .clock(clock)
            .completionOrder(new CompletionOrder.Seeded(seed))
            .observer(event -> {
              if (event instanceof LoopEvent.Started && trace.calls().size() >= MOST_CALLBACKS) {
                throw new Endless();
              }
            })
            .observer(trace)
            .observer(event -> {
              // One callback in two takes no time at all.
              if (event instanceof LoopEvent.Ended ended
                  && !ended.kind().runsBetweenCallbacks()
                  && random.nextBoolean()) {
                clock.advance(random.nextInt(SLOWEST_CALLBACK_MILLIS + 1));
              }
            })
            .build();
    files = new FileSystem(loop);
  }

  /** Runs {@code main} to the end; an exception that it does not handle fails the test. */
  void run(Callback main) {
    try {
      loop.run(main);
    } catch (Endless endless) {
      throw new TeachingError(
          "The loop did not come to an end: it was stopped after "
              + MOST_CALLBACKS
              + " callbacks. The last one: "
              + trace.calls().getLast(),
          null);
    }
    for (Call call : trace.calls()) {
      if (call.error() instanceof Todo todo) {
        // A listener for uncaught exceptions may have caught it; the task is still to do.
        throw todo;
      }
    }
  }

  void print(String line) {
    trace.console().log(line);
  }

  /** Passes through every handler of the program. */
  private static final class Endless extends Unwinding {

    private static final long serialVersionUID = 1L;

    Endless() {
      super("too many callbacks");
    }
  }
}
