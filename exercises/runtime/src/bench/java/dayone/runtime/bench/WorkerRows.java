package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.node;

import dayone.runtime.bench.jdk.ExecutorBenchmark;
import dayone.runtime.bench.jdk.ParkBenchmark;
import dayone.runtime.bench.ours.MessageBenchmark;
import dayone.runtime.bench.ours.PoolBenchmark;
import dayone.runtime.bench.ours.WorkerStartBenchmark;
import java.util.List;

/** Threads with a loop of their own, and what they tell each other. */
final class WorkerRows {

  private WorkerRows() {}

  static List<Row> all() {
    return List.of(
        // Bounded by how fast the system wakes a thread, which park shows.
        Row.of(
            "worker-ping-pong",
            "a message to a worker and back, one at a time",
            Side.Jmh.of(MessageBenchmark.class, "pingPong"),
            node("workers", "worker-ping-pong", 1),
            new Comparison("park", Side.Jmh.of(ParkBenchmark.class, "pingPong"), 0.8)),
        Row.of(
            "worker-echo",
            "a message to a worker and back, 64 in flight",
            Side.Jmh.of(MessageBenchmark.class, "echo"),
            node("workers", "worker-echo", 1)),
        Row.of(
            "worker-one-way",
            "200 k small messages to a worker",
            Side.Jmh.of(MessageBenchmark.class, "oneWay"),
            node("workers", "worker-one-way", 20)),
        Row.of(
            "worker-start",
            "a worker starts, posts a message and ends",
            Side.Jmh.of(WorkerStartBenchmark.class, "startToExit"),
            node("workers", "worker-start", 20)),
        Row.of(
            "pool-tiny",
            "20 k tasks that do nothing, on two workers",
            Side.Jmh.of(PoolBenchmark.class, "tiny"),
            Comparison.piscina("pool-tiny", 50),
            // It hands on references and settles no promise on a loop: a bound.
            executor("fork-join", "tiny", ExecutorBenchmark.Kind.FORK_JOIN, 0.5)),
        Row.of(
            "pool-1ms",
            "100 tasks of about 1 ms, on two workers",
            Side.Jmh.of(PoolBenchmark.class, "milliseconds"),
            Comparison.piscina("pool-1ms", 1),
            executor("fixed-pool", "milliseconds", ExecutorBenchmark.Kind.FIXED, 0.97)));
  }

  private static Comparison executor(
      String peer, String method, ExecutorBenchmark.Kind kind, double target) {
    Side.Jmh executor = Side.Jmh.of(ExecutorBenchmark.class, method);
    return new Comparison(peer, executor.with("kind", kind), target);
  }
}
