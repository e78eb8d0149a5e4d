package dayone.runtime.bench.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Messages of 64 bytes over TCP, to a server that sends back what it gets. */
@State(Scope.Thread)
public class EchoBenchmark {

  private static final int ROUND_TRIPS = 2_000;

  /** Who serves. */
  @Param public Peer peer = Peer.OURS;

  /** How many connections there are, with one message under way on each. */
  @Param({"1", "50"})
  public int connections = 1;

  private @Nullable ServerProcess server;
  private @Nullable EchoClient client;

  /** Starts the server and connects. */
  @Setup
  public void start() throws IOException {
    ServerProcess started =
        new ServerProcess(peer, "echo", ManagementFactory.getRuntimeMXBean().getInputArguments());
    server = started;
    client = new EchoClient(started.address(), connections);
  }

  /** Ends both. */
  @TearDown
  public void end() throws IOException {
    requireNonNull(client).close();
    requireNonNull(server).close();
  }

  /** There and back. */
  @Benchmark
  @OperationsPerInvocation(ROUND_TRIPS)
  public void roundTrip() throws IOException {
    requireNonNull(client).exchange(ROUND_TRIPS);
  }
}
