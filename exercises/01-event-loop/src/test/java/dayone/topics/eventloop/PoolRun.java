package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The reference: a batch on the thread pool of the runtime. The threads are real and the durations
 * are not: every piece of work waits until it is told that its time is over. So the pool decides
 * who gets a thread when, and no run depends on how fast the machine is.
 */
final class PoolRun {

  /** A request that a thread of the pool has taken. */
  private record Running(PoolOfFour.Request request, int end) {}

  private final List<PoolOfFour.Request> queued;
  private final int threads;
  private final TreeMap<Integer, Set<String>> ends = new TreeMap<>();

  /** Guarded by this: what the pool's threads have taken and the director has not seen yet. */
  private final List<PoolOfFour.Request> taken = new ArrayList<>();

  /** Guarded by this: whose time is over. */
  private final Set<String> over = new HashSet<>();

  /** How many threads the pool has really used at the same time. */
  private int mostAtOnce;

  private PoolRun(int threads, List<PoolOfFour.Request> batch) {
    this.threads = threads;
    this.queued = batch.stream().filter(request -> PoolCalls.isOnThePool(request.call())).toList();
    batch.stream()
        .filter(request -> !PoolCalls.isOnThePool(request.call()))
        .forEach(request -> ends(request.millis(), request.name()));
  }

  /** The waves of {@code batch} on a pool of so many threads. */
  static List<PoolOfFour.Wave> waves(int threads, List<PoolOfFour.Request> batch)
      throws InterruptedException {
    PoolRun run = new PoolRun(threads, batch);
    run.runOnThePool();
    // The pool's threads come in any order; the task asks for the order of the calls.
    return run.ends.entrySet().stream()
        .map(end ->
            new PoolOfFour.Wave(
                end.getKey(),
                batch.stream()
                    .map(PoolOfFour.Request::name)
                    .filter(end.getValue()::contains)
                    .toList()))
        .toList();
  }

  private void runOnThePool() throws InterruptedException {
    Thread director = Thread.ofPlatform().daemon().start(this::direct);
    EventLoop loop = EventLoop.builder().threadPoolSize(threads).build();
    loop.run(() ->
        queued.forEach(request ->
            loop.queueWork(
                request.call(),
                () -> {
                  work(request);
                  return null;
                },
                (error, result) -> {})));
    director.join();
    if (mostAtOnce > threads) {
      throw new IllegalStateException(mostAtOnce + " threads at once in a pool of " + threads);
    }
  }

  /** On a thread of the pool. */
  private synchronized void work(PoolOfFour.Request request) throws InterruptedException {
    taken.add(request);
    notifyAll();
    while (!over.contains(request.name())) {
      wait();
    }
  }

  /** Moves the time: as soon as every thread has what it can get, to the end of what ends first. */
  private synchronized void direct() {
    List<Running> running = new ArrayList<>();
    int left = queued.size();
    int now = 0;
    while (left > 0) {
      while (running.size() + taken.size() < Math.min(threads, left)) {
        try {
          wait();
        } catch (InterruptedException e) {
          return;
        }
      }
      for (PoolOfFour.Request request : taken) {
        running.add(new Running(request, now + request.millis()));
      }
      taken.clear();
      mostAtOnce = Math.max(mostAtOnce, running.size());
      int next = running.stream().mapToInt(Running::end).min().orElseThrow();
      for (Running ended : running.stream().filter(each -> each.end() == next).toList()) {
        running.remove(ended);
        left--;
        ends(next, ended.request().name());
        over.add(ended.request().name());
      }
      now = next;
      notifyAll();
    }
  }

  private void ends(int millis, String name) {
    ends.computeIfAbsent(millis, end -> new HashSet<>()).add(name);
  }
}
