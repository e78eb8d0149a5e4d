package dayone.testkit.picture;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.testkit.order.Focus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are shown.
 *
 * @param from the first, from 0
 * @param to the one after the last
 */
record Window(int from, int to) {

  /** All calls, or at most {@code limit} around the place to look at. */
  static Window of(Subject subject, int limit) {
    return around(center(subject), subject.trace().calls(), limit);
  }

  /** The call to look at. */
  private static int center(Subject subject) {
    List<Call> calls = subject.trace().calls();
    List<Line> lines = subject.trace().lines();
    Focus focus = subject.focus();
    Call call = null;
    if (focus != null && focus.line() < lines.size()) {
      call = lines.get(focus.line()).printedBy();
    } else if (!subject.blocked().isEmpty()) {
      call = subject.blocked().getFirst().call();
    }
    int place = indexOf(call, calls);
    return place < 0 ? Math.max(0, calls.size() - 1) : place;
  }

  @SuppressWarnings("ReferenceEquality") // Each call is one of its own.
  private static int indexOf(@Nullable Call call, List<Call> calls) {
    for (int i = 0; call != null && i < calls.size(); i++) {
      if (calls.get(i) == call) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whole turns around {@code center}, as many as fit into {@code limit} calls. If its own turn is
   * longer than that, as in a chain of ticks that never ends, as much of it as fits.
   */
  static Window around(int center, List<Call> calls, int limit) {
    if (calls.size() <= limit) {
      return new Window(0, calls.size());
    }
    int from = turnStart(center, calls);
    int to = turnEnd(center, calls);
    if (to - from > limit) {
      int first = Math.clamp(center - limit / 2L, from, to - limit);
      return new Window(first, first + limit);
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      int earlier = from == 0 ? 0 : turnStart(from - 1, calls);
      if (earlier < from && to - earlier <= limit) {
        from = earlier;
        grows = true;
      }
      int later = to == calls.size() ? to : turnEnd(to, calls);
      if (later > to && later - from <= limit) {
        to = later;
        grows = true;
      }
    }
    return new Window(from, to);
  }

  private static int turnStart(int index, List<Call> calls) {
    int start = index;
    while (start > 0 && calls.get(start - 1).turn() == calls.get(index).turn()) {
      start--;
    }
    return start;
  }

  private static int turnEnd(int index, List<Call> calls) {
    int end = index + 1;
    while (end < calls.size() && calls.get(end).turn() == calls.get(index).turn()) {
      end++;
    }
    return end;
  }
}
