package dayone.runtime.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.fixture.Program;
import dayone.runtime.io.SystemError;
import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server and its clients on one loop, under a virtual clock. What the tests expect of the order
 * is what Node 20 prints for the same program.
 */
final class Loopback {

  static final String HOST = "127.0.0.1";

  final Program program = Program.inOrder();
  final Net net = new Net(program.loop);
  private @Nullable Server server;

  /** Listens, calls {@code main}, and runs to the end of the loop. */
  List<String> run(Effect<Socket> onConnection, Effect<Loopback> main) {
    return run(ServerOptions.defaults(), onConnection, main);
  }

  List<String> run(ServerOptions options, Effect<Socket> onConnection, Effect<Loopback> main) {
    program.run(() -> {
      server = net.createServer(options, onConnection);
      server.listen(0, HOST, () -> main.accept(this));
    });
    return program.output();
  }

  Server server() {
    return server;
  }

  Socket connect() {
    return net.connect(server().address().getPort(), HOST);
  }

  Socket connect(SocketOptions options) {
    return net.connect(server().address().getPort(), HOST, options);
  }

  /** Prints what {@code what} says, with an error as its code and message. */
  void log(String what, @Nullable Object... values) {
    StringBuilder line = new StringBuilder(what);
    for (Object value : values) {
      line.append(' ').append(text(value));
    }
    program.log(line);
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case SystemError error -> error.getMessage();
      case NetError error -> error.code();
      case Throwable error -> error.getMessage();
      case ByteBuffer data -> UTF_8.decode(data.duplicate()).toString();
      default -> value.toString();
    };
  }

  /** A callback that prints. */
  <T extends @Nullable Object> Effect<T> logs(String what) {
    return value -> log(what, value);
  }

  void later(long millis, dayone.runtime.microtask.Callback callback) {
    program.loop.setTimeout(callback, (double) millis);
  }
}
