package dayone.topics.performance;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Task 3: writes what a program did in the format that Perfetto opens. */
public final class TraceEventJson {

  /**
   * Something that took a while. Two spans of one thread lie apart, or one lies inside the other.
   *
   * @param thread the name of the row it is drawn on
   * @param name what is written on it
   * @param category what kind of span it is, to search for
   * @param startNanos when it began
   * @param endNanos when it ended, not before its start
   * @param args what else is shown with it; may be empty
   */
  public record Span(
      String thread,
      String name,
      String category,
      long startNanos,
      long endNanos,
      Map<String, String> args) {}

  /**
   * The JSON of a trace: a complete event for each span, and a name for each thread.
   *
   * @param spans in any order
   */
  public static String of(List<Span> spans) {
    throw new Todo("Task 3: write the spans as trace events");
  }

  /** Prints the trace of a small program. Redirect it to a file and open that in Perfetto. */
  public static void main(String[] args) {
    Trace trace = new Trace();
    EventLoop loop = EventLoop.builder().observer(trace).build();
    Callback hold =
        () -> {
          long end = System.nanoTime() + 2_000_000;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
        };
    loop.run(() -> {
      for (int delay = 1; delay <= 5; delay++) {
        loop.setTimeout(() -> loop.setImmediate(hold), delay);
        loop.nextTick(hold);
      }
    });
    List<Span> spans = new ArrayList<>();
    for (Call call : trace.calls()) {
      String kind = call.kind().toString();
      Map<String, String> details = Map.of("turn", String.valueOf(call.turn()));
      spans.add(new Span("main", call.label(), kind, call.startNanos(), call.endNanos(), details));
    }
    System.out.print(of(spans));
  }

  private TraceEventJson() {}
}
