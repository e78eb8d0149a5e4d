package dayone.runtime.bench.vertx;

import dayone.runtime.bench.task.ChainTask;
import dayone.runtime.bench.task.CountdownTask;
import dayone.runtime.bench.task.OnLoop;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The tasks and timers of Vert.x. */
@State(Scope.Thread)
public class VertxBenchmark {

  private static final int TASKS = 1_000_000;
  private static final int FAR_AWAY = 60_000;

  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setEventLoopPoolSize(1)
              // A burst is one long callback; its watchdog need not bark at that.
              .setMaxEventLoopExecuteTime(Duration.ofMinutes(1).toNanos()));
  private final Context context = vertx.getOrCreateContext();
  private final Executor loop = task -> context.runOnContext(none -> task.run());
  private final long[] timers = new long[TASKS];

  /** Ends the threads of Vert.x. */
  @TearDown
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Tasks executed from inside the loop, all at once. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void executeBurst() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    Handler<Void> task = none -> countdown.run();
    context.runOnContext(start -> {
      for (int i = 0; i < TASKS; i++) {
        context.runOnContext(task);
      }
    });
    countdown.await();
  }

  /** Each task executes the next. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void executeChain() throws InterruptedException {
    ChainTask chain = new ChainTask(TASKS, loop);
    loop.execute(chain);
    chain.await();
  }

  /** Tasks executed from another thread. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void post() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    Handler<Void> task = none -> countdown.run();
    for (int i = 0; i < TASKS; i++) {
      context.runOnContext(task);
    }
    countdown.await();
  }

  /** Timers of one millisecond each. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void burst() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    Handler<Long> timer = id -> countdown.run();
    context.runOnContext(start -> {
      for (int i = 0; i < TASKS; i++) {
        vertx.setTimer(1, timer);
      }
    });
    countdown.await();
  }

  /** Timers of 1 to 50 milliseconds in turn. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void mixed() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    Handler<Long> timer = id -> countdown.run();
    context.runOnContext(start -> {
      for (int i = 0; i < TASKS; i++) {
        vertx.setTimer(1 + i % 50, timer);
      }
    });
    countdown.await();
  }

  /** Each timer is cancelled as soon as it is set. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void setAndClear() {
    OnLoop.run(
        loop,
        () -> {
          for (int i = 0; i < TASKS; i++) {
            vertx.cancelTimer(vertx.setTimer(FAR_AWAY, VertxBenchmark::neverRun));
          }
        });
  }

  /** All timers are set, then all are cancelled. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void setAllAndClearAll() {
    OnLoop.run(
        loop,
        () -> {
          for (int i = 0; i < TASKS; i++) {
            timers[i] = vertx.setTimer(FAR_AWAY, VertxBenchmark::neverRun);
          }
          cancelAll();
        });
  }

  /** The same with a thousand different delays. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void thousandDelays() {
    OnLoop.run(
        loop,
        () -> {
          for (int i = 0; i < TASKS; i++) {
            timers[i] = vertx.setTimer(FAR_AWAY + i * 7919L % 1000, VertxBenchmark::neverRun);
          }
          cancelAll();
        });
  }

  private static void neverRun(Long timer) {
    throw new IllegalStateException("timer " + timer + " of a minute fired");
  }

  private void cancelAll() {
    for (long timer : timers) {
      vertx.cancelTimer(timer);
    }
  }
}
