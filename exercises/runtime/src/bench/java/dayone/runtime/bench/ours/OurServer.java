package dayone.runtime.bench.ours;

import static java.util.Objects.requireNonNull;

import dayone.runtime.http.Http;
import dayone.runtime.http.HttpServer;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.net.Net;
import dayone.runtime.net.Server;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Our servers under load, each a program of its own. */
public final class OurServer {

  private static final String LOCALHOST = "127.0.0.1";

  private static final String TEXT = "Hello, world!";

  private OurServer() {}

  /**
   * Listens on a port that the system chooses, and prints it.
   *
   * @param args {@code echo} or {@code http}
   */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      switch (args[0]) {
        case "echo" -> echo(loop);
        case "http" -> http(loop);
        default -> throw new IllegalArgumentException("echo or http, not " + args[0]);
      }
    });
  }

  private static void echo(EventLoop loop) {
    Server server =
        new Net(loop)
            .createServer(socket -> {
              socket.setNoDelay(true);
              socket.onData(socket::write);
            });
    server.listen(0, LOCALHOST, () -> print(server.address()));
  }

  private static void http(EventLoop loop) {
    HttpServer server =
        new Http(loop)
            .createServer((request, response) ->
                response
                    .setHeader("Content-Type", "text/plain")
                    .setHeader("Content-Length", TEXT.length())
                    .end(TEXT));
    server.listen(0, LOCALHOST, () -> print(server.address()));
  }

  private static void print(@Nullable InetSocketAddress address) {
    System.out.println(requireNonNull(address).getPort());
  }
}
