package dayone.topics.eventloop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;

/** Every callback carries a number; a phase calls those that are older than its own beginning. */
public final class MiniLoop {

  private record Numbered(long number, Runnable callback) {}

  private static final class Line {
    final Deque<Numbered> entries = new ArrayDeque<>();
  }

  private final Line pending = new Line();
  private final Line prepare = new Line();
  private final Line io = new Line();
  private final Line check = new Line();
  private final LinkedList<Numbered> closing = new LinkedList<>();
  private final TreeMap<Long, TreeMap<Long, Runnable>> timers = new TreeMap<>();
  private final LinkedList<Runnable> ticks = new LinkedList<>();
  private final LinkedList<Runnable> jobs = new LinkedList<>();
  private long number;
  private long clock;

  public void tick(Runnable callback) {
    ticks.addLast(callback);
  }

  public void job(Runnable callback) {
    jobs.addLast(callback);
  }

  public void timer(int millis, Runnable callback) {
    timers
        .computeIfAbsent(clock + Math.max(millis, 1), due -> new TreeMap<>())
        .put(number++, callback);
  }

  public void pending(Runnable callback) {
    pending.entries.add(new Numbered(number++, callback));
  }

  public void prepare(Runnable callback) {
    prepare.entries.add(new Numbered(number++, callback));
  }

  public void io(Runnable callback) {
    io.entries.add(new Numbered(number++, callback));
  }

  public void check(Runnable callback) {
    check.entries.add(new Numbered(number++, callback));
  }

  public void close(Runnable callback) {
    closing.addLast(new Numbered(number++, callback));
  }

  public void compute(int millis) {
    clock += millis;
  }

  public long now() {
    return clock;
  }

  public void script(Runnable main) {
    main.run();
    settle();
  }

  public boolean turn() {
    settle();
    long time = clock;
    for (var first = timers.firstEntry();
        first != null && first.getKey() <= time;
        first = timers.firstEntry()) {
      Runnable callback = first.getValue().pollFirstEntry().getValue();
      if (first.getValue().isEmpty()) {
        timers.remove(first.getKey());
      }
      callback.run();
      settle();
    }
    serve(pending);
    serve(prepare);
    if (nothingButTimers() && !timers.isEmpty() && timers.firstKey() > clock) {
      clock = timers.firstKey();
    }
    serve(io);
    serve(check);
    serveClosing();
    return !(nothingButTimers() && timers.isEmpty() && ticks.isEmpty() && jobs.isEmpty());
  }

  private void serve(Line line) {
    long begin = number;
    while (!line.entries.isEmpty() && line.entries.getFirst().number() < begin) {
      line.entries.removeFirst().callback().run();
      settle();
    }
  }

  /** Backwards, leaving alone what is younger than the phase. */
  private void serveClosing() {
    long begin = number;
    int old = closing.size();
    while (old > 0) {
      Numbered last = closing.remove(old - 1);
      old--;
      assert last.number() < begin;
      last.callback().run();
      settle();
    }
  }

  private boolean nothingButTimers() {
    return List.of(pending, prepare, io, check).stream().allMatch(line -> line.entries.isEmpty())
        && closing.isEmpty();
  }

  private void settle() {
    do {
      while (!ticks.isEmpty()) {
        ticks.removeFirst().run();
      }
      while (!jobs.isEmpty()) {
        jobs.removeFirst().run();
      }
    } while (!ticks.isEmpty());
  }

  /** Tries the loop out. */
  public static void main(String[] args) {
    MiniLoop loop = new MiniLoop();
    loop.script(() -> loop.check(() -> System.out.println("check")));
    while (loop.turn()) {}
  }
}
