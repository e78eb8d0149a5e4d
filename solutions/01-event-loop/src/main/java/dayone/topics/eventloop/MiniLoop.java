package dayone.topics.eventloop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** Task 3: an event loop of one's own. Six phases, two queues, and a clock that moves when told. */
public final class MiniLoop {

  private final Queue<Runnable> ticks = new ArrayDeque<>();
  private final Queue<Runnable> jobs = new ArrayDeque<>();

  /** By the time at which they are due; timers of the same time in the order of the calls. */
  private final TreeMap<Long, Queue<Runnable>> timers = new TreeMap<>();

  private final Queue<Runnable> pending = new ArrayDeque<>();
  private final Queue<Runnable> prepare = new ArrayDeque<>();
  private final Queue<Runnable> io = new ArrayDeque<>();
  private final Queue<Runnable> check = new ArrayDeque<>();
  private final Queue<Runnable> closing = new ArrayDeque<>();

  /**
   * The batch of the close phase, last closed first. A field, so that an exception loses nothing.
   */
  private final Deque<Runnable> closed = new ArrayDeque<>();

  private long now;

  // ---- what a program asks for

  /** Calls {@code callback} when the running one has ended, before any job. */
  public void tick(Runnable callback) {
    ticks.add(callback);
  }

  /** Calls {@code callback} when the running one has ended and no tick is left. */
  public void job(Runnable callback) {
    jobs.add(callback);
  }

  /** Calls {@code callback} in a timers phase, {@code millis} from now at the earliest. */
  public void timer(int millis, Runnable callback) {
    timers.computeIfAbsent(now + Math.max(1, millis), due -> new ArrayDeque<>()).add(callback);
  }

  /** Calls {@code callback} in the next pending phase. */
  public void pending(Runnable callback) {
    pending.add(callback);
  }

  /** Calls {@code callback} in the next prepare phase. */
  public void prepare(Runnable callback) {
    prepare.add(callback);
  }

  /** Calls {@code callback} in the next poll phase: a request that is answered at once. */
  public void io(Runnable callback) {
    io.add(callback);
  }

  /** Calls {@code callback} in the next check phase. */
  public void check(Runnable callback) {
    check.add(callback);
  }

  /** Calls {@code callback} in the next close phase; what was closed last is called first. */
  public void close(Runnable callback) {
    closing.add(callback);
  }

  /** The program computes: {@code millis} pass. */
  public void compute(int millis) {
    now += millis;
  }

  /** The time in milliseconds. It is 0 at first. */
  public long now() {
    return now;
  }

  // ---- the loop

  /** Calls the main script, then empties both queues. */
  public void script(Runnable main) {
    call(main);
  }

  /** Makes one turn; says whether anything is left for another. */
  public boolean turn() {
    // Empty already, unless a callback threw.
    drain();
    runTimers();
    run(pending);
    run(prepare);
    poll();
    run(check);
    runClosing();
    return !timers.isEmpty() || isAnyWaiting();
  }

  /** What becomes due while the phase runs is due after this moment: that is how it is frozen. */
  private void runTimers() {
    long begin = now;
    while (!timers.isEmpty() && timers.firstKey() <= begin) {
      Map.Entry<Long, Queue<Runnable>> first = timers.firstEntry();
      Runnable callback = first.getValue().remove();
      if (first.getValue().isEmpty()) {
        timers.remove(first.getKey());
      }
      call(callback);
    }
  }

  private void poll() {
    if (!timers.isEmpty() && !isAnyWaiting()) {
      now = Math.max(now, timers.firstKey());
    }
    run(io);
  }

  private void runClosing() {
    while (!closing.isEmpty()) {
      closed.push(closing.remove());
    }
    while (!closed.isEmpty()) {
      call(closed.pop());
    }
  }

  /** As many as wait now. What they add stands behind them and is left for the next turn. */
  private void run(Queue<Runnable> phase) {
    for (int left = phase.size(); left > 0; left--) {
      call(phase.remove());
    }
  }

  /** The one place where a phase calls the program, and so the one place before a drain. */
  private void call(Runnable callback) {
    callback.run();
    drain();
  }

  private void drain() {
    while (!ticks.isEmpty() || !jobs.isEmpty()) {
      while (!ticks.isEmpty()) {
        ticks.remove().run();
      }
      // To the last one: a tick that a job asks for waits for all of them.
      while (!jobs.isEmpty()) {
        jobs.remove().run();
      }
    }
  }

  private boolean isAnyWaiting() {
    return !pending.isEmpty()
        || !prepare.isEmpty()
        || !io.isEmpty()
        || !check.isEmpty()
        || !closing.isEmpty()
        || !closed.isEmpty()
        || !ticks.isEmpty()
        || !jobs.isEmpty();
  }

  /** Tries the loop out. */
  public static void main(String[] args) {
    MiniLoop loop = new MiniLoop();
    loop.script(() -> {
      loop.timer(1, () -> System.out.println("timer at " + loop.now() + " ms"));
      loop.check(() -> System.out.println("check"));
      loop.tick(() -> System.out.println("tick"));
      System.out.println("script");
    });
    while (loop.turn()) {}
  }
}
