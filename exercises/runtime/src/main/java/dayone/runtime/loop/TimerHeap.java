package dayone.runtime.loop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binary heap of timer lists, the one to be served first on top. {@link java.util.PriorityQueue}
 * would do but for one thing: a list whose last timer is cleared has to leave from the middle, and
 * there only a heap whose elements know their place is not linear.
 */
final class TimerHeap {

  private final List<TimerList> lists = new ArrayList<>();

  @Nullable TimerList first() {
    return lists.isEmpty() ? null : lists.getFirst();
  }

  void add(TimerList list) {
    lists.add(list);
    up(lists.size() - 1, list);
  }

  void remove(TimerList list) {
    int hole = list.heapIndex;
    list.heapIndex = TimerList.DROPPED;
    TimerList last = lists.removeLast();
    if (last != list) {
      up(hole, last);
      down(last.heapIndex, last);
    }
  }

  /** Finds the new place of a list whose expiry or id has grown. */
  void putBack(TimerList list) {
    down(list.heapIndex, list);
  }

  private void up(int from, TimerList list) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) / 2;
      if (!list.isBefore(lists.get(parent))) {
        break;
      }
      put(index, lists.get(parent));
      index = parent;
    }
    put(index, list);
  }

  private void down(int from, TimerList list) {
    int index = from;
    int size = lists.size();
    while (true) {
      int child = 2 * index + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && lists.get(child + 1).isBefore(lists.get(child))) {
        child++;
      }
      if (!lists.get(child).isBefore(list)) {
        break;
      }
      put(index, lists.get(child));
      index = child;
    }
    put(index, list);
  }

  private void put(int index, TimerList list) {
    lists.set(index, list);
    list.heapIndex = index;
  }
}
