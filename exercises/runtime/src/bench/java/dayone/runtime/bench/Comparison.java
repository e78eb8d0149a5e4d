package dayone.runtime.bench;

import dayone.runtime.bench.netty.NettyBenchmark;
import dayone.runtime.bench.vertx.VertxBenchmark;
import java.util.Set;

/**
 * The other side of a ratio.
 *
 * @param peer the name in the table
 * @param theirs the same work, done by the peer
 * @param target the ratio to reach: our operations per second over theirs
 */
record Comparison(String peer, Side theirs, double target) {

  static Comparison node(String script, String workload, double target) {
    return new Comparison("node", new Side.Node(script, workload, Set.of(Tool.NODE)), target);
  }

  static Comparison piscina(String workload, double target) {
    Side theirs = new Side.Node("pool", workload, Set.of(Tool.NODE, Tool.PISCINA));
    return new Comparison("piscina", theirs, target);
  }

  static Comparison netty(String method) {
    return new Comparison("netty", Side.Jmh.of(NettyBenchmark.class, method), 1);
  }

  static Comparison vertx(String method) {
    return new Comparison("vertx", Side.Jmh.of(VertxBenchmark.class, method), 1);
  }
}
