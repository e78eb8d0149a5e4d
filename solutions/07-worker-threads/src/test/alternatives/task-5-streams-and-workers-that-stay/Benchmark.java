package dayone.topics.workerthreads;

import dayone.runtime.async.Async;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.EventLoopDelay;
import dayone.runtime.process.ChildProcess;
import dayone.runtime.process.ParentChannel;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.WorkerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Task 5: five ways to compute, measured. */
public final class Benchmark {

  /** Who computes. */
  public enum Way {
    INLINE,
    CHUNKED,
    WORKER_PER_TASK,
    POOL,
    CHILD_PROCESS
  }

  /**
   * A line of the table.
   *
   * @param medianMillis of the rounds
   * @param loopDelayMillis the longest delay of the loop meanwhile
   * @param results of the tasks, in their order
   */
  public record Row(Way way, double medianMillis, double loopDelayMillis, List<Long> results) {}

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int SLICE = 1000;

  /** Several beats of the watch. */
  private static final int MARGIN_MILLIS = 5;

  /** The work: how many primes there are below {@code limit}, by trial division. */
  public static long primesBelow(int limit) {
    return IntStream.range(2, Math.max(2, limit)).filter(Benchmark::isPrime).count();
  }

  /** Of a number from 2 on. */
  private static boolean isPrime(int number) {
    return number >= 2
        && IntStream.rangeClosed(2, (int) Math.sqrt(number))
            .noneMatch(divisor -> number % divisor == 0);
  }

  /** One way after the other, so that none takes the processor away from another. */
  public static Promise<List<Row>> compare(
      EventLoop loop, List<Integer> limits, int threads, int rounds) {
    return Async.async(() -> {
      List<Row> rows = new ArrayList<>();
      for (Way way : Way.values()) {
        rows.add(measure(loop, way, limits, threads, rounds));
      }
      return rows;
    });
  }

  private static Row measure(EventLoop loop, Way way, List<Integer> limits, int threads, int rounds)
      throws Exception {
    return switch (way) {
      case INLINE ->
          measure(loop, way, limit -> Promise.resolve(primesBelow(limit)), limits, rounds);
      case CHUNKED -> measure(loop, way, limit -> primesInSlices(loop, limit), limits, rounds);
      case WORKER_PER_TASK -> measure(loop, way, limit -> one(loop, limit), limits, rounds);
      case POOL -> {
        SmallPool pool = new SmallPool(loop, Benchmark::poolMain, threads);
        try {
          yield measure(loop, way, limit -> pool.run(limit).then(Benchmark::count), limits, rounds);
        } finally {
          Async.await(pool.close());
        }
      }
      case CHILD_PROCESS -> measure(loop, way, limit -> child(loop, limit), limits, rounds);
    };
  }

  private static Row measure(
      EventLoop loop, Way way, IntFunction<Promise<Long>> task, List<Integer> limits, int rounds)
      throws Exception {
    EventLoopDelay delay = new EventLoopDelay(loop, 1);
    TimersPromises timers = new TimersPromises(loop);
    delay.enable();
    // A pause before, since its first beat only starts the watch; and one behind each round, since
    // only a timer that fires can tell that it fires late.
    Async.await(timers.setTimeout(MARGIN_MILLIS, "before"));
    List<Double> millis = new ArrayList<>();
    List<Long> results = List.of();
    for (int round = 0; round < rounds; round++) {
      long begin = System.nanoTime();
      results = Async.await(Promises.all(limits.stream().map(task::apply).toList()));
      millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
      Async.await(timers.setTimeout(MARGIN_MILLIS, "behind"));
    }
    delay.disable();
    return new Row(way, median(millis), delay.max() / NANOS_PER_MILLI, results);
  }

  private static long count(@Nullable Object answer) {
    return (Long) Objects.requireNonNull(answer);
  }

  /** An immediate between two slices: what waits for the loop has its turn there. */
  public static Promise<Long> primesInSlices(EventLoop loop, int limit) {
    return Async.async(() -> {
      long count = 0;
      for (int from = 2; from < limit; from += SLICE) {
        count +=
            IntStream.range(from, Math.min(limit, from + SLICE)).filter(Benchmark::isPrime).count();
        Promise<String> turn = new Promise<>(next -> loop.setImmediate(() -> next.resolve("turn")));
        Async.await(turn);
      }
      return count;
    });
  }

  private static Promise<Long> child(EventLoop loop, int limit) {
    Resolvers<Long> result = Promise.withResolvers();
    ChildProcess child = ChildProcess.fork(loop, Benchmark.class, String.valueOf(limit));
    child.onMessage(Long.class, result::resolve);
    child.onError(result::reject);
    child.onExit((code, signal) ->
        result.reject(new IllegalStateException("The child ended with " + code + ", " + signal)));
    return result.promise();
  }

  private static Promise<Long> one(EventLoop loop, int limit) {
    SmallPool own = new SmallPool(loop, Benchmark::poolMain, 1);
    Promise<Long> answer = own.run(limit).then(Benchmark::count);
    return answer.finallyCompose(own::close);
  }

  private static void poolMain(WorkerContext worker) {
    worker
        .parentPort()
        .<Integer>onMessage(limit -> worker.parentPort().postMessage(primesBelow(limit)));
  }

  /** The program of a child process: sends how many primes there are below its argument. */
  public static void main(String[] arguments) {
    long primes = primesBelow(Integer.parseInt(arguments[0]));
    EventLoop loop = EventLoop.create();
    loop.run(() -> ParentChannel.open(loop).send(primes));
  }

  /** The one in the middle; of an even number the mean of the two there. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** A Markdown table with a line for each row. */
  public static String table(List<Row> rows) {
    StringBuilder text =
        new StringBuilder("| way | median ms | loop delay ms |\n|---|---:|---:|\n");
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f |%n",
              row.way(),
              row.medianMillis(),
              row.loopDelayMillis()));
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static final int BAR_WIDTH = 400;
  private static final int LABEL_WIDTH = 160;
  private static final int LINE = 30;

  /** An SVG with one bar for each row, as long as its median. */
  public static String plot(List<Row> rows) {
    double longest = rows.stream().mapToDouble(Row::medianMillis).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">\n",
            LABEL_WIDTH + BAR_WIDTH,
            LINE * rows.size()));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double width = longest == 0 ? 0 : BAR_WIDTH * row.medianMillis() / longest;
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"0\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\"/>\n",
              LINE * i + 20,
              row.way(),
              LABEL_WIDTH,
              LINE * i + 5,
              width));
    }
    return svg.append("</svg>\n").toString();
  }

  private Benchmark() {}
}
