package dayone.testkit.picture;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the calls of a window, one thing after the other. A trace has calls and lines;
 * what came between two lines of one call follows from how much had been printed by then.
 */
final class Steps {

  /** What may happen. The page knows them by their place in this list. */
  enum Kind {
    STARTS,
    SCHEDULES,
    PRINTS,
    ENDS
  }

  /**
   * One thing that happened.
   *
   * @param subject a call, by its place in the trace; if {@code kind} is PRINTS, a line
   */
  record Step(Kind kind, int subject) {}

  /** Something in the midst of a call, with what tells its place there. */
  private record Inner(int linesBefore, long order, Runnable happens) {}

  private final List<Call> calls;
  private final Window window;
  private final Map<Call, Integer> places = new HashMap<>();
  private final Map<Call, List<Call>> scheduledIn = new HashMap<>();
  private final Map<Call, List<Call>> madeIn = new HashMap<>();
  private final Map<Call, List<Integer>> printedIn = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private Steps(List<Call> calls, List<Line> lines, Window window) {
    this.calls = calls;
    this.window = window;
    Map<Long, Call> first = new HashMap<>();
    for (int i = window.from(); i < window.to(); i++) {
      Call call = calls.get(i);
      places.put(call, i);
      // An interval is scheduled once and called many times.
      if (first.putIfAbsent(call.id(), call) == null) {
        note(scheduledIn, call.scheduledBy(), call);
      }
      note(madeIn, call.enclosing(), call);
    }
    for (int i = 0; i < lines.size(); i++) {
      note(printedIn, lines.get(i).printedBy(), i);
    }
  }

  static List<Step> of(List<Call> calls, List<Line> lines, Window window) {
    return new Steps(calls, lines, window).all(lines);
  }

  private static <T> void note(Map<Call, List<T>> lists, @Nullable Call call, T value) {
    if (call != null) {
      lists.computeIfAbsent(call, key -> new ArrayList<>()).add(value);
    }
  }

  private List<Step> all(List<Line> lines) {
    for (int i = window.from(); i < window.to(); i++) {
      Call call = calls.get(i);
      if (call.enclosing() == null || !places.containsKey(call.enclosing())) {
        add(call);
      }
    }
    if (window.to() == calls.size()) {
      afterTheRun(lines);
    }
    return steps;
  }

  /** Lines that the test printed itself when the loop had ended. */
  private void afterTheRun(List<Line> lines) {
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).printedBy() == null) {
      last--;
    }
    int whenStarted = calls.isEmpty() ? 0 : calls.getLast().linesWhenStarted();
    for (int i = Math.max(last, whenStarted); i < lines.size(); i++) {
      steps.add(new Step(Kind.PRINTS, i));
    }
  }

  private void add(Call call) {
    int place = places.getOrDefault(call, -1);
    steps.add(new Step(Kind.STARTS, place));
    List<Inner> inside = new ArrayList<>();
    for (int line : printedIn.getOrDefault(call, List.of())) {
      // Behind whatever was scheduled before it.
      inside.add(new Inner(line, Long.MAX_VALUE, () -> steps.add(new Step(Kind.PRINTS, line))));
    }
    for (Call later : scheduledIn.getOrDefault(call, List.of())) {
      int laterPlace = places.getOrDefault(later, -1);
      inside.add(
          new Inner(
              later.linesWhenScheduled(),
              later.id(),
              () -> steps.add(new Step(Kind.SCHEDULES, laterPlace))));
    }
    for (Call inner : madeIn.getOrDefault(call, List.of())) {
      inside.add(new Inner(inner.linesWhenStarted(), inner.id(), () -> add(inner)));
    }
    // Stable: the call that is made stands behind its own scheduling, which has the same id.
    inside.sort(Comparator.comparingInt(Inner::linesBefore).thenComparingLong(Inner::order));
    inside.forEach(inner -> inner.happens().run());
    steps.add(new Step(Kind.ENDS, place));
  }
}
