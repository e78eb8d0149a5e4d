package dayone.topics.eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Timers in a sorted list; a phase is an object with the queue of this turn and that of the next.
 */
public final class MiniLoop {

  private record Due(long at, Runnable callback) {}

  private final class Stage {
    Queue<Runnable> now = new ArrayDeque<>();
    Queue<Runnable> next = new ArrayDeque<>();

    void run() {
      if (now.isEmpty()) {
        Queue<Runnable> swap = now;
        now = next;
        next = swap;
      } else {
        // An exception has left something of the last batch.
        now.addAll(next);
        next.clear();
      }
      while (!now.isEmpty()) {
        now.remove().run();
        runQueues();
      }
    }

    boolean isEmpty() {
      return now.isEmpty() && next.isEmpty();
    }
  }

  private final Stage pending = new Stage();
  private final Stage prepare = new Stage();
  private final Stage io = new Stage();
  private final Stage check = new Stage();
  private final ArrayDeque<Runnable> closing = new ArrayDeque<>();
  private final ArrayDeque<Runnable> closingNow = new ArrayDeque<>();

  /** The first to be due is the last, where removing is cheap. */
  private final List<Due> timers = new ArrayList<>();

  private final Queue<Runnable> ticks = new ArrayDeque<>();
  private final Queue<Runnable> jobs = new ArrayDeque<>();
  private long millis;

  public void tick(Runnable callback) {
    ticks.offer(callback);
  }

  public void job(Runnable callback) {
    jobs.offer(callback);
  }

  public void timer(int delay, Runnable callback) {
    long at = millis + Math.max(1, delay);
    int from = 0;
    int to = timers.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (timers.get(middle).at() > at) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    timers.add(from, new Due(at, callback));
  }

  public void pending(Runnable callback) {
    pending.next.add(callback);
  }

  public void prepare(Runnable callback) {
    prepare.next.add(callback);
  }

  public void io(Runnable callback) {
    io.next.add(callback);
  }

  public void check(Runnable callback) {
    check.next.add(callback);
  }

  public void close(Runnable callback) {
    closing.push(callback);
  }

  public void compute(int delay) {
    millis = millis + delay;
  }

  public long now() {
    return millis;
  }

  public void script(Runnable main) {
    tick(main);
    runQueues();
  }

  public boolean turn() {
    runQueues();
    runTimers(millis);
    pending.run();
    prepare.run();
    boolean others =
        !(pending.isEmpty() && prepare.isEmpty() && io.isEmpty() && check.isEmpty())
            || !closing.isEmpty()
            || !closingNow.isEmpty();
    if (!others && !timers.isEmpty()) {
      millis = Math.max(millis, timers.getLast().at());
    }
    io.run();
    check.run();
    while (!closing.isEmpty()) {
      closingNow.addLast(closing.pop());
    }
    while (!closingNow.isEmpty()) {
      closingNow.removeFirst().run();
      runQueues();
    }
    return !(pending.isEmpty()
        && prepare.isEmpty()
        && io.isEmpty()
        && check.isEmpty()
        && closing.isEmpty()
        && timers.isEmpty()
        && ticks.isEmpty()
        && jobs.isEmpty());
  }

  private void runTimers(long until) {
    while (!timers.isEmpty() && timers.getLast().at() <= until) {
      timers.removeLast().callback().run();
      runQueues();
    }
  }

  private void runQueues() {
    while (true) {
      if (!ticks.isEmpty()) {
        ticks.remove().run();
      } else if (!jobs.isEmpty()) {
        do {
          jobs.remove().run();
        } while (!jobs.isEmpty());
      } else {
        break;
      }
    }
  }

  /** Tries the loop out. */
  public static void main(String[] args) {
    MiniLoop loop = new MiniLoop();
    loop.script(() -> loop.check(() -> System.out.println("check")));
    while (loop.turn()) {}
  }
}
