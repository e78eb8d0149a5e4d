package dayone.runtime.worker;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait, first by priority, then in the order in which they came. The owner adds, the
 * workers take, each when it is ready: so a task waits for no worker in particular, and the most
 * urgent one is the next whatever was queued before it. No lock: one queue for each priority that
 * is in use, which are few, in an array that is replaced when there is a new one.
 */
final class PoolQueue {

  private record Level(int priority, Queue<PoolTask> tasks) {}

  /** The highest priority first. */
  private volatile Level[] levels = {newLevel(0)};

  private static Level newLevel(int priority) {
    return new Level(priority, new ConcurrentLinkedQueue<>());
  }

  /** The owner's loop. */
  void add(PoolTask task) {
    for (Level level : levels) {
      if (level.priority == task.priority) {
        level.tasks.add(task);
        return;
      }
    }
    Level level = newLevel(task.priority);
    level.tasks.add(task);
    insert(level);
  }

  /**
   * Drops levels that are empty on the occasion, except 0: priorities may be anything, such as
   * times. A worker that still holds the old array finds nothing in those either.
   */
  private void insert(Level added) {
    Level[] kept = new Level[levels.length + 1];
    int count = 0;
    boolean inserted = false;
    for (Level level : levels) {
      if (!inserted && level.priority < added.priority) {
        kept[count++] = added;
        inserted = true;
      }
      if (level.priority == 0 || !level.tasks.isEmpty()) {
        kept[count++] = level;
      }
    }
    if (!inserted) {
      kept[count++] = added;
    }
    levels = Arrays.copyOf(kept, count);
  }

  /** Any thread: the next task, or null if none waits. It may have been cancelled. */
  @Nullable PoolTask poll() {
    for (Level level : levels) {
      PoolTask task = level.tasks.poll();
      if (task != null) {
        return task;
      }
    }
    return null;
  }

  /** Any thread. */
  boolean isEmpty() {
    for (Level level : levels) {
      if (!level.tasks.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** How many wait. Counts them, so it takes a while. */
  int size() {
    long count = 0;
    for (Level level : levels) {
      count += level.tasks.stream().filter(PoolTask::isQueued).count();
    }
    return (int) count;
  }
}
