package dayone.topics.eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** A map of queues by phase, a heap of timers, and one batch that outlives an exception. */
public final class MiniLoop {

  private enum Place {
    PENDING,
    PREPARE,
    POLL,
    CHECK,
    CLOSE
  }

  private record Timer(long due, long number, Runnable callback) {}

  private final Map<Place, List<Runnable>> waiting = new EnumMap<>(Place.class);
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::due).thenComparingLong(Timer::number));
  private final Deque<Runnable> ticks = new ArrayDeque<>();
  private final Deque<Runnable> jobs = new ArrayDeque<>();
  private long time;
  private long timersSet;

  public MiniLoop() {
    for (Place place : Place.values()) {
      waiting.put(place, new ArrayList<>());
    }
  }

  public void tick(Runnable callback) {
    ticks.add(callback);
  }

  public void job(Runnable callback) {
    jobs.add(callback);
  }

  public void timer(int millis, Runnable callback) {
    timers.add(new Timer(time + (millis < 1 ? 1 : millis), timersSet++, callback));
  }

  public void pending(Runnable callback) {
    waiting.get(Place.PENDING).add(callback);
  }

  public void prepare(Runnable callback) {
    waiting.get(Place.PREPARE).add(callback);
  }

  public void io(Runnable callback) {
    waiting.get(Place.POLL).add(callback);
  }

  public void check(Runnable callback) {
    waiting.get(Place.CHECK).add(callback);
  }

  public void close(Runnable callback) {
    waiting.get(Place.CLOSE).addFirst(callback);
  }

  public void compute(int millis) {
    time += millis;
  }

  public long now() {
    return time;
  }

  public void script(Runnable main) {
    try {
      main.run();
    } finally {
      emptyQueues();
    }
  }

  public boolean turn() {
    emptyQueues();
    long begin = time;
    while (!timers.isEmpty() && timers.peek().due() <= begin) {
      timers.remove().callback().run();
      emptyQueues();
    }
    for (Place place : Place.values()) {
      if (place == Place.POLL && isIdle() && !timers.isEmpty()) {
        time = Math.max(time, timers.peek().due());
      }
      runBatch(place);
    }
    return !isIdle() || !timers.isEmpty() || !ticks.isEmpty() || !jobs.isEmpty();
  }

  /** Puts back what it has not called if something throws. */
  private void runBatch(Place place) {
    List<Runnable> batch = waiting.put(place, new ArrayList<>());
    int called = 0;
    try {
      while (called < batch.size()) {
        batch.get(called++).run();
        emptyQueues();
      }
    } finally {
      waiting.get(place).addAll(0, batch.subList(called, batch.size()));
    }
  }

  private boolean isIdle() {
    return waiting.values().stream().allMatch(List::isEmpty);
  }

  private void emptyQueues() {
    for (; ; ) {
      Runnable next = ticks.poll();
      if (next != null) {
        next.run();
      } else if (!jobs.isEmpty()) {
        for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) {
          job.run();
        }
      } else {
        return;
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
