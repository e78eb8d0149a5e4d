package dayone.testkit;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.EventLoopBuilder;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.blocking.BlockedSpan;
import dayone.testkit.blocking.BlockingReport;
import dayone.testkit.blocking.LoopWatch;
import dayone.testkit.blocking.Starvation;
import dayone.testkit.failure.StudentFrames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One loop and what belongs to it, for one invocation of a test. */
final class LoopFixture implements AutoCloseable {

  final VirtualClock clock = new VirtualClock();
  final Trace trace = new Trace();
  final EventLoop loop;
  final FileSystem files;
  private final ProgramRunner programs;
  private final @Nullable NonBlocking nonBlocking;
  private final @Nullable LoopWatch watch;
  private List<BlockedSpan> blocked = List.of();

  /**
   * @param nonBlocking null if the loop need not be watched
   */
  LoopFixture(LoopTest settings, @Nullable NonBlocking nonBlocking, StudentFrames students) {
    this.nonBlocking = nonBlocking;
    watch =
        nonBlocking == null
            ? null
            : new LoopWatch(trace, nonBlocking.cpuMillis(), students::isStudents);
    EventLoopBuilder builder =
        EventLoop.builder()
            .clock(clock)
            .completionOrder(new CompletionOrder.Submission())
            .captureCreationSites(true)
            .observer(new CallbackLimit(trace, settings.maxCallbacks()))
            .observer(trace)
            .observer(timePassing(clock, settings.callbackTakes()));
    if (nonBlocking != null && watch != null) {
      builder
          .observer(
              new Starvation(nonBlocking.jobsInARow(), students::isStudents, this::waitingForLoop))
          .observer(watch);
    }
    loop = builder.build();
    files = new FileSystem(loop);
    programs = new ProgramRunner(settings.callbackTakes(), settings.maxCallbacks());
  }

  // The last of the observers, so that the trace has seen the end of the callback at its own time.
  static LoopObserver timePassing(VirtualClock clock, long millis) {
    return event -> {
      if (event instanceof LoopEvent.Ended ended && !ended.kind().runsBetweenCallbacks()) {
        clock.advance(millis);
      }
    };
  }

  private List<String> waitingForLoop() {
    return loop.leftovers();
  }

  /** How the student's code has blocked the loop, or null if it has not. Ends the watch. */
  @Nullable BlockingReport blocking() {
    if (watch == null || nonBlocking == null) {
      return null;
    }
    blocked = watch.blocked();
    return blocked.isEmpty() ? null : BlockingReport.of(blocked, nonBlocking.cpuMillis());
  }

  /** What {@link #blocking} has found, span by span. */
  List<BlockedSpan> blocked() {
    return blocked;
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }

  /** What a test's parameter of this type gets, or null if it is none of ours. */
  @Nullable Object partOf(Class<?> type) {
    if (type == EventLoop.class) {
      return loop;
    } else if (type == VirtualClock.class) {
      return clock;
    } else if (type == Trace.class) {
      return trace;
    } else if (type == Console.class) {
      return trace.console();
    } else if (type == FileSystem.class) {
      return files;
    } else if (type == ProgramRunner.class) {
      return programs;
    }
    return null;
  }
}
