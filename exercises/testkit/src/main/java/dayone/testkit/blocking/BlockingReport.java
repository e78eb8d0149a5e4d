package dayone.testkit.blocking;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Blocked times in words.
 *
 * @param text what kept the loop, for how long, where, and what to do instead
 * @param rule the sentence of Node behind it
 */
public record BlockingReport(String text, String rule) {

  private static final String RULE =
      "The loop has one thread: while a callback waits or computes, no other callback can run.";

  private static final int SHOWN = 3;

  /** What tells one blocked time from another, but for when it was. */
  private record Place(
      BlockingKind kind, @Nullable StackTraceElement line, String operation, String caller) {}

  /** Times of one place, added up. */
  private record Total(Place place, long millis, int times) {}

  /**
   * Tells of {@code spans}, the longest first.
   *
   * @param spans at least one
   * @param cpuMillis how much CPU time a callback may use
   */
  public static BlockingReport of(List<BlockedSpan> spans, int cpuMillis) {
    List<Total> totals = totals(spans);
    StringBuilder text = new StringBuilder("Your code blocked the loop");
    if (totals.size() == 1) {
      text.append(' ').append(told(totals.getFirst())).append('.');
    } else {
      text.append(':');
      totals.stream().limit(SHOWN).forEach(total -> text.append("\n  ").append(told(total)));
      if (totals.size() > SHOWN) {
        text.append("\n  and in ").append(totals.size() - SHOWN).append(" more places");
      }
    }
    BlockingKind worst = totals.getFirst().place().kind();
    text.append('\n').append(remedy(worst));
    if (totals.stream().anyMatch(total -> total.place().kind() == BlockingKind.CPU)) {
      text.append("\nA callback may use ")
          .append(cpuMillis)
          .append(" ms of CPU time here, however long it takes on a busy machine.");
    }
    return new BlockingReport(text.toString(), RULE);
  }

  private static List<Total> totals(List<BlockedSpan> spans) {
    Map<Place, List<BlockedSpan>> places = new LinkedHashMap<>();
    for (BlockedSpan span : spans) {
      Place place = new Place(span.kind(), span.line(), span.operation(), caller(span.call()));
      places.computeIfAbsent(place, key -> new ArrayList<>()).add(span);
    }
    return places.entrySet().stream()
        .map(entry ->
            new Total(
                entry.getKey(),
                entry.getValue().stream().mapToLong(BlockedSpan::millis).sum(),
                entry.getValue().size()))
        .sorted(Comparator.comparingLong(Total::millis).reversed())
        .toList();
  }

  private static String told(Total total) {
    Place place = total.place();
    StackTraceElement line = place.line();
    return "for "
        + total.millis()
        + " ms"
        + (place.kind() == BlockingKind.CPU ? " of CPU time" : "")
        + (total.times() > 1 ? " in " + total.times() + " callbacks" : "")
        + ": "
        + place.operation()
        + (line == null ? "" : " at " + line.getFileName() + ":" + line.getLineNumber())
        + ", called from "
        + place.caller();
  }

  private static String caller(Call call) {
    CallbackKind kind = call.kind();
    if (kind == CallbackKind.MAIN_SCRIPT) {
      return "the main script";
    }
    return switch (kind) {
      case NEXT_TICK -> "a nextTick callback" + in(call.phase());
      case MICROTASK -> "a queueMicrotask callback" + in(call.phase());
      case PROMISE_JOB -> "a promise callback" + in(call.phase());
      case PROCESS_EVENT -> "a listener of the process" + in(call.phase());
      default -> "a " + name(call.phase()) + " callback";
    };
  }

  private static String in(Phase phase) {
    return switch (phase) {
      case MAIN_SCRIPT -> " behind the main script";
      case EXIT -> " at the end of the run";
      default -> " in the " + name(phase) + " phase";
    };
  }

  private static String name(Phase phase) {
    return switch (phase) {
      case MAIN_SCRIPT -> "main script";
      case TIMERS -> "timers";
      case PENDING -> "pending";
      case IDLE_PREPARE -> "prepare";
      case POLL -> "poll";
      case CHECK -> "check";
      case CLOSE -> "close";
      case EXIT -> "exit";
    };
  }

  private static String remedy(BlockingKind kind) {
    return switch (kind) {
      case SLEEP -> "Let a timer call you when the time has come; the loop goes on meanwhile.";
      case FUTURE, JOIN, LOCK, WAIT, PARK ->
          "Let the loop call you when the other side is done: by a promise, a message, a callback.";
      case FILE -> "The loop's FileSystem does such work on the thread pool and calls you back.";
      case SOCKET -> "The loop's Net and Http do not wait: they call you when something has come.";
      case PROCESS ->
          "The loop's ChildProcess does not wait: it calls you when the child has ended.";
      case CPU -> "Do a part of the work in each callback, or hand it to a worker.";
    };
  }
}
