package dayone.runtime.bench.netty;

import dayone.runtime.bench.task.ChainTask;
import dayone.runtime.bench.task.CountdownTask;
import dayone.runtime.bench.task.OnLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The tasks and timers of Netty's loop. */
@State(Scope.Thread)
public class NettyBenchmark {

  private static final int TASKS = 1_000_000;
  private static final int FAR_AWAY = 60_000;

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final Future<?>[] timers = new Future<?>[TASKS];

  /** Ends the loop's thread. */
  @TearDown
  public void shutDown() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** Tasks executed from inside the loop, all at once. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void executeBurst() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    loop.execute(() -> {
      for (int i = 0; i < TASKS; i++) {
        loop.execute(countdown);
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
    for (int i = 0; i < TASKS; i++) {
      loop.execute(countdown);
    }
    countdown.await();
  }

  /** Timers of one millisecond each. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void burst() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    loop.execute(() -> {
      for (int i = 0; i < TASKS; i++) {
        var _ = loop.schedule(countdown, 1, TimeUnit.MILLISECONDS);
      }
    });
    countdown.await();
  }

  /** Timers of 1 to 50 milliseconds in turn. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void mixed() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(TASKS);
    loop.execute(() -> {
      for (int i = 0; i < TASKS; i++) {
        var _ = loop.schedule(countdown, 1 + i % 50, TimeUnit.MILLISECONDS);
      }
    });
    countdown.await();
  }

  /** Each timer is cancelled as soon as it is scheduled. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void setAndClear() {
    OnLoop.run(
        loop,
        () -> {
          for (int i = 0; i < TASKS; i++) {
            loop.schedule(NettyBenchmark::neverRun, FAR_AWAY, TimeUnit.MILLISECONDS).cancel(false);
          }
        });
  }

  /** All timers are scheduled, then all are cancelled. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void setAllAndClearAll() {
    OnLoop.run(
        loop,
        () -> {
          for (int i = 0; i < TASKS; i++) {
            timers[i] = loop.schedule(NettyBenchmark::neverRun, FAR_AWAY, TimeUnit.MILLISECONDS);
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
            long delay = FAR_AWAY + i * 7919L % 1000;
            timers[i] = loop.schedule(NettyBenchmark::neverRun, delay, TimeUnit.MILLISECONDS);
          }
          cancelAll();
        });
  }

  private static void neverRun() {
    throw new IllegalStateException("a timer of a minute fired");
  }

  private void cancelAll() {
    for (Future<?> timer : timers) {
      timer.cancel(false);
    }
  }
}
