package dayone.runtime.http;

import static java.util.Objects.requireNonNull;

import dayone.runtime.async.Async;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.fixture.Program;
import dayone.runtime.microtask.Callback;
import dayone.runtime.net.Net;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import java.util.List;

/** A server and its clients on one loop with a virtual clock. */
final class Scene {

  static final String HOST = "127.0.0.1";

  final Program program = Program.inOrder();
  final Net net = new Net(program.loop);
  final Http http = new Http(program.loop, net);
  private final TimersPromises timers = new TimersPromises(program.loop);
  HttpServer server;

  /** Applied to the server before it listens. */
  Effect<HttpServer> settings = server -> {};

  /** Serves {@code handler} while {@code client}, an async function, runs; then the loop ends. */
  void run(RequestListener handler, Callback client) {
    program.run(() -> {
      server = http.createServer(handler);
      settings.accept(server);
      server.listen(
          0,
          HOST,
          () ->
              Async.async(() -> {
                try {
                  client.call();
                } finally {
                  server.close();
                  server.closeAllConnections();
                }
              }));
    });
  }

  int port() {
    return requireNonNull(server.address()).getPort();
  }

  String url(String path) {
    return "http://" + HOST + ":" + port() + path;
  }

  Wire connect() {
    return new Wire(net.connect(port(), HOST));
  }

  /** What one client gets for {@code text} until the server closes its connection. */
  String exchange(RequestListener handler, String text) {
    String[] got = new String[1];
    run(handler, () -> got[0] = Async.await(connect().send(text).rest()));
    return got[0];
  }

  void log(Object line) {
    program.log(line);
  }

  /** What {@code promise} is rejected with; inside of an async function. */
  static Throwable failure(Promise<?> promise) throws Exception {
    try {
      Async.await(promise);
    } catch (Exception e) {
      return e;
    }
    throw new AssertionError("was not rejected");
  }

  /** Lets virtual time pass; inside of an async function. */
  void sleep(double millis) throws Exception {
    Async.await(timers.setTimeout(millis, 0));
  }

  List<String> output() {
    return program.output();
  }
}
