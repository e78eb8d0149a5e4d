package dayone.testkit.picture;

import dayone.runtime.trace.Call;
import java.util.List;

/**
 * The calls that are shown.
 *
 * @param from the first, from 0
 * @param to the one after the last
 */
record Window(int from, int to) {

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

  boolean contains(int index) {
    return from <= index && index < to;
  }
}
