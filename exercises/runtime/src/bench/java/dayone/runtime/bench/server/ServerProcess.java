package dayone.runtime.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A server in a process of its own. */
public final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final InetSocketAddress address;

  /**
   * Starts it and waits until it listens.
   *
   * @param kind what it serves: {@code echo} or {@code http}
   * @param jvmFlags of the JVM, if it needs one
   * @throws IOException if it does not start
   */
  public ServerProcess(Peer peer, String kind, List<String> jvmFlags) throws IOException {
    List<String> command = peer.command(kind, jvmFlags);
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader();
    String port = output.readLine();
    if (port == null) {
      throw new IOException(
          "The server " + String.join(" ", command) + " ended without listening.");
    }
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
