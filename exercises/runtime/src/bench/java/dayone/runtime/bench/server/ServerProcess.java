package dayone.runtime.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server in a process of its own. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final InetSocketAddress address;

  /**
   * Starts it and waits until it listens.
   *
   * @throws IOException if it does not start
   */
  ServerProcess(Peer peer, String kind) throws IOException {
    process =
        new ProcessBuilder(peer.command(kind))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    String port = output.readLine();
    if (port == null) {
      throw new IOException(
          "The server " + String.join(" ", peer.command(kind)) + " ended without listening.");
    }
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
  }

  InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
