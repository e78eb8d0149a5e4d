package dayone.topics.asynciterators;

import dayone.runtime.http.Http;
import dayone.runtime.http.HttpServer;
import dayone.runtime.http.IncomingMessage;
import dayone.runtime.http.RequestListener;
import dayone.runtime.http.ServerResponse;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A real HTTP server on the loop of the test, which gives items page by page and writes down who
 * asks for what, and when.
 */
final class PagedServer {

  /** What a test does with the server; the server runs until the promise is settled. */
  interface Program {
    Promise<?> run(PagedItems items) throws Exception;
  }

  /** A request: when it came, and what for. */
  record Request(long at, String path) {}

  static final String FIRST = "/items";

  /** How long a page takes, in milliseconds. */
  private static final int MILLIS_A_PAGE = 10;

  /** How long the server waits for requests that should not come. */
  private static final int AFTERWARDS = 60_000;

  private final EventLoop loop;
  private final Map<String, ArrayDeque<RequestListener>> answers = new HashMap<>();

  /** All requests in their order. */
  final List<Request> requests = new ArrayList<>();

  /** The paths of requests that were given up by the client. */
  final List<String> givenUp = new ArrayList<>();

  /** Whether all connections could be closed when the program was over. */
  boolean closedInTheEnd;

  private boolean brokenOff;

  private int underWay;

  /** How many requests were under way at one time, at most. */
  int mostUnderWay;

  PagedServer(EventLoop loop) {
    this.loop = loop;
  }

  /**
   * Answers a request for {@code path} with a page.
   *
   * @param next the path of the page behind it, or null
   */
  PagedServer page(String path, String next, List<String> items) {
    return answer(
        path,
        (request, response) ->
            loop.setTimeout(
                () -> {
                  if (next != null) {
                    response.setHeader("Next-Page", next);
                  }
                  response.setHeader("Content-Type", "text/plain; charset=utf-8");
                  response.end(String.join("\n", items));
                },
                MILLIS_A_PAGE));
  }

  /** Answers with a status; with {@code Retry-After} unless that is null. */
  PagedServer status(String path, int status, String retryAfter) {
    return status(path, status, retryAfter, "try another time");
  }

  /** The same, with a body. */
  PagedServer status(String path, int status, String retryAfter, String body) {
    return answer(
        path,
        (request, response) -> {
          response.statusCode(status);
          if (retryAfter != null) {
            response.setHeader("Retry-After", retryAfter);
          }
          response.end(body);
        });
  }

  /** Several answers for one path are given one after the other; the last of them stays. */
  PagedServer answer(String path, RequestListener answer) {
    answers.computeIfAbsent(path, key -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** The paths of all requests. */
  List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  /** Runs the loop until {@code program} is over, and a while longer. */
  void run(Program program) {
    loop.run(() -> {
      Http http = new Http(loop);
      HttpServer server = http.createServer(this::handle);
      server.listen(
          0,
          "127.0.0.1",
          () -> {
            String origin =
                "http://127.0.0.1:" + Objects.requireNonNull(server.address()).getPort();
            program
                .run(new PagedItems(loop, http, origin, FIRST))
                .finallyDo(() -> loop.setTimeout(() -> close(server, http), AFTERWARDS));
          });
    });
  }

  private void close(HttpServer server, Http http) {
    server.close(error -> closedInTheEnd = !brokenOff);
    loop.setTimeout(
        () -> {
          brokenOff = true;
          server.closeAllConnections();
          http.closeIdleConnections();
        },
        AFTERWARDS);
  }

  private void handle(IncomingMessage request, ServerResponse response) throws Exception {
    requests.add(new Request(loop.now(), request.url()));
    underWay++;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    response.onClose(() -> {
      underWay--;
      if (!response.writableFinished()) {
        givenUp.add(request.url());
      }
    });
    ArrayDeque<RequestListener> queue = answers.get(request.url());
    if (queue == null) {
      response.statusCode(404).end("no such page");
    } else {
      (queue.size() > 1 ? queue.remove() : queue.element()).on(request, response);
    }
  }
}
