package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import dayone.runtime.process.ChildProcess;
import dayone.runtime.process.ParentChannel;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.WorkerContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Callbacks instead of async functions; a sieve; a heart beat of its own; slices by time. */
public final class Benchmark {

  public enum Way {
    INLINE,
    CHUNKED,
    WORKER_PER_TASK,
    POOL,
    CHILD_PROCESS
  }

  public record Row(Way way, double medianMillis, double loopDelayMillis, List<Long> results) {}

  public static long primesBelow(int limit) {
    BitSet composite = new BitSet(Math.max(0, limit));
    long count = 0;
    for (int i = 2; i < limit; i++) {
      if (!composite.get(i)) {
        count++;
        for (long j = (long) i * i; j < limit; j += i) {
          composite.set((int) j);
        }
      }
    }
    return count;
  }

  public static Promise<Long> primesInSlices(EventLoop loop, int limit) {
    Resolvers<Long> result = Promise.withResolvers();
    slice(loop, 2, limit, 0, result);
    return result.promise();
  }

  private static void slice(
      EventLoop loop, int from, int limit, long found, Resolvers<Long> result) {
    long until = System.nanoTime() + 3_000_000;
    long count = found;
    int number = from;
    while (number < limit && System.nanoTime() < until) {
      boolean prime = true;
      for (int d = 2; (long) d * d <= number && prime; d++) {
        prime = number % d != 0;
      }
      count += prime ? 1 : 0;
      number++;
    }
    if (number >= limit) {
      result.resolve(count);
      return;
    }
    int next = number;
    long sum = count;
    loop.setImmediate(() -> slice(loop, next, limit, sum, result));
  }

  private static final class Beat {
    private final EventLoop loop;
    private Timeout timer;
    private long last = System.nanoTime();
    private long most;

    Beat(EventLoop loop) {
      this.loop = loop;
      timer = loop.setInterval(this::beat, 2);
    }

    private void beat() {
      long now = System.nanoTime();
      most = Math.max(most, now - last - 2_000_000);
      last = now;
    }

    void stop(Callback then) {
      loop.setTimeout(
          () -> {
            loop.clearInterval(timer);
            then.call();
          },
          5);
    }
  }

  public static Promise<List<Row>> compare(
      EventLoop loop, List<Integer> limits, int threads, int rounds) {
    Resolvers<List<Row>> result = Promise.withResolvers();
    next(loop, limits, threads, rounds, new ArrayList<>(), result);
    return result.promise();
  }

  private static void next(
      EventLoop loop,
      List<Integer> limits,
      int threads,
      int rounds,
      List<Row> rows,
      Resolvers<List<Row>> result) {
    if (rows.size() == Way.values().length) {
      result.resolve(rows);
      return;
    }
    Way way = Way.values()[rows.size()];
    SmallPool pool = way == Way.POOL ? new SmallPool(loop, Benchmark::poolWorker, threads) : null;
    Beat beat = new Beat(loop);
    loop.setTimeout(
        () ->
            round(loop, way, pool, limits, rounds, new ArrayList<>())
                .then(
                    measured -> {
                      beat.stop(() -> {
                        if (pool != null) {
                          pool.close();
                        }
                        rows.add(
                            new Row(
                                way, median(measured.times), beat.most / 1e6, measured.results));
                        next(loop, limits, threads, rounds, rows, result);
                      });
                      return null;
                    },
                    error -> {
                      result.reject(error);
                      return null;
                    }),
        5);
  }

  private static final class Measured {
    final List<Double> times;
    final List<Long> results;

    Measured(List<Double> times, List<Long> results) {
      this.times = times;
      this.results = results;
    }
  }

  private static Promise<Measured> round(
      EventLoop loop, Way way, SmallPool pool, List<Integer> limits, int left, List<Double> times) {
    long begin = System.nanoTime();
    List<Promise<Long>> tasks = new ArrayList<>();
    for (Integer limit : limits) {
      tasks.add(task(loop, way, pool, limit));
    }
    return Promises.all(tasks)
        .thenCompose(results -> {
          times.add((System.nanoTime() - begin) / 1e6);
          return left > 1
              ? round(loop, way, pool, limits, left - 1, times)
              : Promise.resolve(new Measured(times, results));
        });
  }

  private static Promise<Long> task(EventLoop loop, Way way, SmallPool pool, int limit) {
    switch (way) {
      case INLINE:
        return Promise.resolve(primesBelow(limit));
      case CHUNKED:
        return primesInSlices(loop, limit);
      case WORKER_PER_TASK:
        return RunWorker.runWorker(loop, Benchmark::worker, limit).then(answer -> (Long) answer);
      case POOL:
        return pool.run(limit).then(answer -> (Long) answer);
      default:
        return new Promise<>(resolvers -> {
          ChildProcess child = ChildProcess.fork(loop, Benchmark.class);
          child.onMessage(
              Long.class,
              answer -> {
                resolvers.resolve(answer);
                child.disconnect();
              });
          child.onError(resolvers::reject);
          child.send(limit);
        });
    }
  }

  static void worker(WorkerContext worker) {
    int limit = worker.workerData();
    worker.parentPort().postMessage(primesBelow(limit));
  }

  static void poolWorker(WorkerContext worker) {
    worker
        .parentPort()
        .<Integer>onMessage(limit -> worker.parentPort().postMessage(primesBelow(limit)));
  }

  /** Told what to do by a message, not by arguments. */
  public static void main(String[] none) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      ParentChannel parent = ParentChannel.open(loop);
      parent.onMessage(Integer.class, limit -> parent.send(primesBelow(limit)));
    });
  }

  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  public static String table(List<Row> rows) {
    return "|way|median ms|loop delay ms|\n|:--|--:|--:|\n"
        + rows.stream()
            .map(row ->
                String.format(
                    Locale.ENGLISH,
                    "|%s|%.1f|%.1f|",
                    row.way(),
                    row.medianMillis(),
                    row.loopDelayMillis()))
            .collect(Collectors.joining("\n"));
  }

  public static String plot(List<Row> rows) {
    double most = rows.stream().mapToDouble(Row::medianMillis).max().orElse(0);
    StringBuilder svg =
        new StringBuilder(
            "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 200'>");
    int y = 0;
    for (Row row : rows) {
      svg.append(
          "<rect x='150' y='"
              + y
              + "' height='18' width='"
              + (most == 0 ? 0 : 400 * row.medianMillis() / most)
              + "'/>");
      svg.append("<text y='" + (y + 14) + "'>" + row.way().name() + "</text>");
      y += 25;
    }
    return svg.append("</svg>").toString();
  }

  private Benchmark() {}
}
