package dayone.testkit;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends a run that goes round for ever, and says what it was busy with. */
final class CallbackLimit implements LoopObserver {

  /** So many of the last calls are looked at: the beginning of a run has nothing to do with it. */
  private static final int RECENT = 1_000;

  private static final int SHOWN = 3;

  private final Trace trace;
  private final int limit;

  CallbackLimit(Trace trace, int limit) {
    this.trace = trace;
    this.limit = limit;
  }

  @Override
  public void on(LoopEvent event) {
    if (event instanceof LoopEvent.Started && trace.calls().size() >= limit) {
      throw new Exceeded(text(), rule());
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("The loop did not come to an end: it was stopped after ")
        .append(String.format("%,d", limit))
        .append(" callbacks.\nIt was busy with:");
    for (Map.Entry<String, Long> busy : busiest()) {
      text.append(
          String.format(
              "\n  %,d of the last %,d: %s", busy.getValue(), recent().size(), busy.getKey()));
    }
    return text.toString();
  }

  private List<Map.Entry<String, Long>> busiest() {
    return recent().stream()
        .collect(Collectors.groupingBy(Call::label, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .toList();
  }

  private @Nullable String rule() {
    // The very last ones alone: a run that starves in its queues may have begun well.
    List<Call> last = recent().subList(recent().size() / 2, recent().size());
    if (last.stream().allMatch(call -> call.kind().runsBetweenCallbacks())) {
      return "The loop goes on only when the nextTick queue and the promise jobs are empty;"
          + " a callback that queues itself there keeps everything else from running.";
    }
    return busiest().getFirst().getKey().startsWith("setInterval")
        ? "An interval keeps the loop alive until it is cleared."
        : null;
  }

  private List<Call> recent() {
    List<Call> calls = trace.calls();
    return calls.subList(Math.max(0, calls.size() - RECENT), calls.size());
  }

  /** Passes through every handler of the program: it shall not be able to catch its own end. */
  static final class Exceeded extends Unwinding {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final @Nullable String rule;

    Exceeded(String text, @Nullable String rule) {
      super(text);
      this.text = text;
      this.rule = rule;
    }

    TeachingError explained() {
      return new TeachingError(text, rule);
    }
  }
}
