package dayone.runtime.bench.jdk;

import dayone.runtime.bench.task.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same tasks on executors of two threads. */
@State(Scope.Thread)
public class ExecutorBenchmark {

  private static final int THREADS = 2;
  private static final int TINY = 20_000;
  private static final int LONG = 100;
  private static final int LONG_ROUNDS = 520_000;

  /** Which one. */
  public enum Kind {
    /** Of {@link Executors#newFixedThreadPool}. */
    FIXED,
    /** {@link ForkJoinPool}. */
    FORK_JOIN
  }

  /** Which executor. */
  @Param public Kind kind = Kind.FIXED;

  private ExecutorService executor = ForkJoinPool.commonPool();

  /** Makes it. */
  @Setup
  public void start() {
    executor =
        switch (kind) {
          case FIXED -> Executors.newFixedThreadPool(THREADS);
          case FORK_JOIN -> new ForkJoinPool(THREADS);
        };
  }

  /** Ends its threads. */
  @TearDown
  public void shutDown() {
    executor.close();
  }

  /** Tasks that do nothing. */
  @Benchmark
  @OperationsPerInvocation(TINY)
  public void tiny() throws InterruptedException, ExecutionException {
    run(TINY, 0);
  }

  /** Tasks of about a millisecond. */
  @Benchmark
  @OperationsPerInvocation(LONG)
  public void milliseconds() throws InterruptedException, ExecutionException {
    run(LONG, LONG_ROUNDS);
  }

  private void run(int tasks, int rounds) throws InterruptedException, ExecutionException {
    List<Future<Integer>> results = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      results.add(executor.submit(() -> Spin.rounds(rounds)));
    }
    for (Future<Integer> result : results) {
      result.get();
    }
  }
}
