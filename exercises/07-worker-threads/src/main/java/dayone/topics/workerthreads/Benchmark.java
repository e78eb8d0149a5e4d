package dayone.topics.workerthreads;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.List;

/** Task 5: five ways to compute, measured. */
public final class Benchmark {

  /** Who computes. */
  public enum Way {
    /** The loop, in one go. */
    INLINE,
    /** The loop, with an immediate between two slices. */
    CHUNKED,
    /** A worker for each task. */
    WORKER_PER_TASK,
    /** The workers of a {@link SmallPool}, which is started before the clock is. */
    POOL,
    /** A process for each task. */
    CHILD_PROCESS
  }

  /**
   * A line of the table.
   *
   * @param medianMillis how long a round took: the median of the rounds
   * @param loopDelayMillis how long the loop was held at most: the longest time for which a timer
   *     of it could not fire
   * @param results of the tasks, in the order of the limits
   */
  public record Row(Way way, double medianMillis, double loopDelayMillis, List<Long> results) {}

  /** The work of one task: how many primes there are below {@code limit}. */
  public static long primesBelow(int limit) {
    throw new Todo("Task 5: count the primes");
  }

  /**
   * The same number, counted on the loop in slices: between two of them, of a few milliseconds and
   * 100,000 numbers at most, the loop goes on.
   */
  public static Promise<Long> primesInSlices(EventLoop loop, int limit) {
    throw new Todo("Task 5: count the primes in slices");
  }

  /**
   * Measures all ways, one after the other. A round of a way does a task for each of the limits.
   *
   * @param threads how many workers the pool has
   * @param rounds how often each way is measured; 1 or more
   * @return a promise of a row for each way, in the order of the enum. No worker and no process is
   *     left open: the loop ends when all is measured
   */
  public static Promise<List<Row>> compare(
      EventLoop loop, List<Integer> limits, int threads, int rounds) {
    throw new Todo("Task 5: measure the five ways");
  }

  /**
   * The program of a child process, which is forked with this class: computes, and sends its parent
   * the result. What the arguments are is yours to choose.
   */
  public static void main(String[] arguments) {
    throw new Todo("Task 5: compute in a child process");
  }

  /** The one in the middle by size; of an even number of values the mean of the two there. */
  public static double median(List<Double> values) {
    throw new Todo("Task 5: find the median");
  }

  /**
   * A table in Markdown: the line {@code | way | median ms | loop delay ms |}, a line of dashes,
   * and a line for each row, its numbers with a point and one digit behind it.
   */
  public static String table(List<Row> rows) {
    throw new Todo("Task 5: write the table");
  }

  /**
   * An SVG picture: for each row the name of its way as a text and one {@code rect}, whose width is
   * in proportion to the median. The longest has 400. The bars stand one below the other.
   */
  public static String plot(List<Row> rows) {
    throw new Todo("Task 5: draw the plot");
  }

  private Benchmark() {}
}
