package dayone.testkit.order;

import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import java.util.List;

/** Small programs on a loop on which every callback takes 2 ms. */
final class Runs {

  /** A main script. */
  @FunctionalInterface
  interface Program {
    void start(EventLoop loop, Console console) throws Exception;
  }

  private Runs() {}

  static List<Line> linesOf(Program program) {
    return linesOf(2, program);
  }

  static List<Line> linesOf(long callbackTakes, Program program) {
    VirtualClock clock = new VirtualClock();
    Trace trace = new Trace();
    EventLoop loop =
        EventLoop.builder()
            .clock(clock)
            .completionOrder(new CompletionOrder.Submission())
            .observer(trace)
            .observer(event -> {
              if (event instanceof LoopEvent.Ended ended && !ended.kind().runsBetweenCallbacks()) {
                clock.advance(callbackTakes);
              }
            })
            .build();
    loop.run(() -> program.start(loop, trace.console()));
    return trace.lines();
  }

  /** The main script prints these. */
  static List<Line> printing(String... lines) {
    return linesOf((loop, console) -> List.of(lines).forEach(console::log));
  }
}
