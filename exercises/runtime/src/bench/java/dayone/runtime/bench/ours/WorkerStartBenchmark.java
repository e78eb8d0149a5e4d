package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole life of a worker: it starts, posts a message and ends. */
@State(Scope.Thread)
public class WorkerStartBenchmark {

  private static final int WORKERS = 10;

  private final EventLoop loop = EventLoop.create();
  private int messages;

  /** One worker after the other. */
  @Benchmark
  @OperationsPerInvocation(WORKERS)
  public void startToExit() {
    messages = 0;
    loop.run(() -> startNext(WORKERS));
    if (messages != WORKERS) {
      throw new IllegalStateException(WORKERS + " messages expected, got " + messages);
    }
  }

  private void startNext(int left) {
    if (left > 0) {
      new Worker(loop, WorkerStartBenchmark::hello)
          .onMessage(hello -> messages++)
          .onExit(code -> startNext(left - 1));
    }
  }

  private static void hello(WorkerContext context) {
    context.parentPort().postMessage("hello");
  }
}
