package dayone.testkit;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import org.jspecify.annotations.Nullable;

/** One loop and what belongs to it, for one invocation of a test. */
final class LoopFixture {

  final VirtualClock clock = new VirtualClock();
  final Trace trace = new Trace();
  final EventLoop loop;
  final FileSystem files;

  LoopFixture(LoopTest settings) {
    loop =
        EventLoop.builder()
            .clock(clock)
            .completionOrder(new CompletionOrder.Submission())
            .observer(new CallbackLimit(trace, settings.maxCallbacks()))
            .observer(trace)
            .observer(timePassing(settings.callbackTakes()))
            .build();
    files = new FileSystem(loop);
  }

  // The last of the observers, so that the trace has seen the end of the callback at its own time.
  private LoopObserver timePassing(long millis) {
    return event -> {
      if (event instanceof LoopEvent.Ended ended && !ended.kind().runsBetweenCallbacks()) {
        clock.advance(millis);
      }
    };
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
    }
    return null;
  }
}
