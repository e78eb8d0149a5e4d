package dayone.topics.express;

import dayone.runtime.http.FetchRequest;
import dayone.runtime.http.Headers;
import dayone.runtime.http.Http;
import dayone.runtime.http.HttpServer;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.net.Net;
import dayone.runtime.net.Socket;
import dayone.runtime.net.SocketOptions;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Asks a real server on 127.0.0.1, over sockets of the same loop. */
final class Client {

  /** What a server answered. */
  record Answer(int status, Headers headers, String text) {

    /** The status and the body, in one line. */
    String line() {
      return (status + " " + text).strip();
    }

    /** The body as a value. */
    Object json() {
      try {
        return Json.parse(text);
      } catch (Json.SyntaxError e) {
        throw new AssertionError("The body of the answer is no JSON: " + line(), e);
      }
    }
  }

  /** What a test does; it is over when the promise is settled. */
  interface Program {
    Promise<?> run(Client client) throws Exception;
  }

  /** A day of virtual time: what is not over by then never will be. */
  private static final int A_DAY = 86_400_000;

  private static final int A_MINUTE = 60_000;

  private final EventLoop loop;
  private final Http http;
  private final int port;

  Client(EventLoop loop, int port) {
    this.loop = loop;
    this.http = new Http(loop);
    this.port = port;
  }

  /**
   * Serves every request with {@code handler} while {@code program} asks. What the handler throws
   * or rejects, and what it gives to next, goes to {@code end}, as at the end of a chain.
   */
  static void serve(EventLoop loop, Handler handler, ErrorOrEnd end, Program program) {
    loop.run(() -> {
      Timeout day = dayIsOver(loop);
      HttpServer server =
          new Http(loop)
              .createServer((message, out) -> {
                Request req = new Request(message);
                Response res = new Response(out);
                guarded(handler, req, res, err -> end.on(err, req, res));
              });
      server.listen(
          0,
          "127.0.0.1",
          () -> {
            Client client = new Client(loop, Objects.requireNonNull(server.address()).getPort());
            program
                .run(client)
                .finallyDo(() -> {
                  loop.clearTimeout(day);
                  client.close();
                  server.close();
                  loop.setTimeout(server::closeAllConnections, A_MINUTE);
                });
          });
    });
  }

  /** What to do with an error, or with none, that comes out behind the handler. */
  interface ErrorOrEnd {
    void on(Throwable err, Request req, Response res);
  }

  private static void guarded(Handler handler, Request req, Response res, Next next) {
    try {
      if (handler.handle(req, res, next) instanceof Promise<?> promise) {
        promise.then(value -> null, next::call);
      }
    } catch (Exception e) {
      next.call(e);
    }
  }

  /** Ends the run a day later. Nobody waits for that: the clock is virtual. */
  static Timeout dayIsOver(EventLoop loop) {
    return loop.setTimeout(
        () -> {
          throw new AssertionError(
              "A day has passed on the loop's clock, and the test is not over: an answer has not come,"
                  + " or something was not closed.");
        },
        A_DAY);
  }

  /** Gives its kept connections up. */
  void close() {
    http.closeIdleConnections();
  }

  Promise<Answer> get(String path) {
    return ask("GET", path);
  }

  Promise<Answer> ask(String method, String path) {
    return send(FetchRequest.of(method, url(path)));
  }

  /** Posts JSON. */
  Promise<Answer> post(String path, String json) {
    return post(path, "application/json", json);
  }

  Promise<Answer> post(String path, String type, String body) {
    return send(FetchRequest.post(url(path)).header("Content-Type", type).body(body));
  }

  Promise<Answer> send(FetchRequest request) {
    return http.fetch(request)
        .thenCompose(response ->
            response.text().then(text -> new Answer(response.status(), response.headers(), text)));
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /**
   * Opens a connection and sends a text as it is.
   *
   * @param received gets what comes back, piece by piece, and is there for the caller to read
   */
  Socket raw(String text, StringBuilder received) {
    // What is sent must be there before the clock moves.
    SocketOptions withoutDelay = SocketOptions.defaults().noDelay(true);
    Socket socket = new Net(loop).connect(port, "127.0.0.1", withoutDelay);
    socket.onData(piece -> received.append(decode(piece)));
    socket.onError(error -> {});
    socket.write(text);
    return socket;
  }

  /** Is fulfilled when the other side has closed {@code socket}. */
  static Promise<Void> closed(Socket socket) {
    Resolvers<Void> resolvers = Promise.withResolvers();
    socket.onClose(hadError -> resolvers.resolve(null));
    return resolvers.promise();
  }

  private static String decode(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
