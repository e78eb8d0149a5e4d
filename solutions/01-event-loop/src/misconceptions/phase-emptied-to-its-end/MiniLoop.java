package dayone.topics.eventloop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** A phase goes on until its queue is empty, so what it adds to itself runs at once. */
public final class MiniLoop {

  private final Queue<Runnable> ticks = new ArrayDeque<>();
  private final Queue<Runnable> jobs = new ArrayDeque<>();

  private final TreeMap<Long, Queue<Runnable>> timers = new TreeMap<>();

  private final Queue<Runnable> pending = new ArrayDeque<>();
  private final Queue<Runnable> prepare = new ArrayDeque<>();
  private final Queue<Runnable> io = new ArrayDeque<>();
  private final Queue<Runnable> check = new ArrayDeque<>();
  private final Queue<Runnable> closing = new ArrayDeque<>();

  private final Deque<Runnable> closed = new ArrayDeque<>();

  private long now;

  // ---- what a program asks for

  public void tick(Runnable callback) {
    ticks.add(callback);
  }

  public void job(Runnable callback) {
    jobs.add(callback);
  }

  public void timer(int millis, Runnable callback) {
    timers.computeIfAbsent(now + Math.max(1, millis), due -> new ArrayDeque<>()).add(callback);
  }

  public void pending(Runnable callback) {
    pending.add(callback);
  }

  public void prepare(Runnable callback) {
    prepare.add(callback);
  }

  public void io(Runnable callback) {
    io.add(callback);
  }

  public void check(Runnable callback) {
    check.add(callback);
  }

  public void close(Runnable callback) {
    closing.add(callback);
  }

  public void compute(int millis) {
    now += millis;
  }

  public long now() {
    return now;
  }

  // ---- the loop

  public void script(Runnable main) {
    call(main);
  }

  public boolean turn() {
    drain();
    runTimers();
    run(pending);
    run(prepare);
    poll();
    run(check);
    runClosing();
    return !timers.isEmpty() || isAnyWaiting();
  }

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

  private void run(Queue<Runnable> phase) {
    while (!phase.isEmpty()) {
      call(phase.remove());
    }
  }

  private void call(Runnable callback) {
    callback.run();
    drain();
  }

  private void drain() {
    while (!ticks.isEmpty() || !jobs.isEmpty()) {
      while (!ticks.isEmpty()) {
        ticks.remove().run();
      }
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
