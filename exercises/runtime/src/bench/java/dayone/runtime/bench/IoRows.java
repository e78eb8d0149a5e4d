package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.node;

import dayone.runtime.bench.ours.ReadFileBenchmark;
import dayone.runtime.bench.server.EchoBenchmark;
import dayone.runtime.bench.server.Peer;
import java.util.List;
import java.util.Set;

/** Files and sockets. */
final class IoRows {

  /** Of a server that does nothing but the calls of the system: the bound, not a peer to beat. */
  private static final double FLOOR = 0.8;

  private IoRows() {}

  static List<Row> all() {
    return List.of(
        Row.of(
            "read-file",
            "fs.readFile of 1 KiB with a callback, 64 in flight",
            Side.Jmh.of(ReadFileBenchmark.class, "callback"),
            node("files", "read-file", 1.5)),
        Row.of(
            "read-file-promise",
            "fs.promises.readFile of 1 KiB, 64 in flight",
            Side.Jmh.of(ReadFileBenchmark.class, "promise"),
            node("files", "read-file-promise", 1.5)),
        // One connection at a time is bounded by how fast the system wakes a thread, for all alike.
        echo("tcp-echo", 1, 1),
        echo("tcp-echo-64", 64, 1.5),
        Row.of(
            "http",
            "a request for a short text, kept alive: wrk -t1 -c64",
            new Side.Http(Peer.OURS, Set.of(Tool.WRK)),
            new Comparison("node", new Side.Http(Peer.NODE, Set.of(Tool.WRK, Tool.NODE)), 1.5),
            new Comparison("netty", new Side.Http(Peer.NETTY, Set.of(Tool.WRK)), 1),
            new Comparison("selector", new Side.Http(Peer.SELECTOR, Set.of(Tool.WRK)), FLOOR)));
  }

  private static Row echo(String name, int connections, double target) {
    Side.Jmh server =
        Side.Jmh.of(EchoBenchmark.class, "roundTrip").with("connections", connections);
    return Row.of(
        name,
        "64 bytes to a TCP server and back, connections: " + connections,
        server.with("peer", Peer.OURS),
        new Comparison("node", server.with("peer", Peer.NODE).needing(Tool.NODE), target),
        new Comparison("netty", server.with("peer", Peer.NETTY), 1),
        new Comparison("selector", server.with("peer", Peer.SELECTOR), FLOOR));
  }
}
