package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.http.Http;
import dayone.runtime.http.HttpException;
import dayone.runtime.http.HttpServer;
import dayone.runtime.http.IncomingMessage;
import dayone.runtime.http.ServerResponse;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Task;
import dayone.runtime.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Nothing of tasks 1 to 3: one async function for each request. */
public final class NotesApp {

  public static final int BODY_LIMIT = 1_000;

  private final EventLoop loop;
  private final WorkerPool pool;
  private final Task<String, String> digest;
  private final Consumer<Throwable> log;
  private final HttpServer server;
  private final TreeMap<Integer, String> notes = new TreeMap<>();
  private final List<ServerResponse> open = new ArrayList<>();
  private int count;
  private boolean closing;
  private final Resolvers<Void> closed = Promise.withResolvers();

  public NotesApp(
      EventLoop loop, WorkerPool pool, Task<String, String> digest, Consumer<Throwable> log) {
    this.loop = loop;
    this.pool = pool;
    this.digest = digest;
    this.log = log;
    this.server =
        new Http(loop)
            .createServer((message, out) -> {
              open.add(out);
              async(() -> {
                try {
                  serve(message, out);
                } catch (HttpError e) {
                  e.headers().forEach(out::setHeader);
                  answer(out, e.status(), Map.of("error", e.getMessage()));
                } catch (Exception e) {
                  log.accept(e);
                  answer(out, 500, Map.of("error", "Internal Server Error"));
                }
                open.remove(out);
              });
            });
  }

  private void answer(ServerResponse out, int status, Object json) {
    if (closing) {
      out.setHeader("Connection", "close");
    }
    out.statusCode(status).setHeader("Content-Type", "application/json");
    out.end(Json.stringify(json));
  }

  private void serve(IncomingMessage message, ServerResponse out) throws Exception {
    String[] path = message.url().split("[?]")[0].split("/");
    if (path.length < 2 || path.length > 4 || !path[1].equals("notes")) {
      throw new HttpError(404, "Not Found");
    }
    String method = message.method().equals("HEAD") ? "GET" : message.method();
    if (path.length == 2) {
      require(method, "GET, HEAD, POST");
      if (method.equals("GET")) {
        List<Object> all = new ArrayList<>();
        notes.forEach((id, text) -> all.add(note(id)));
        answer(out, 200, all);
      } else {
        String text = await(text(message));
        notes.put(++count, text);
        out.setHeader("Location", "/notes/" + count);
        answer(out, 201, note(count));
      }
      return;
    }
    require(method, path.length == 3 ? "GET, HEAD, DELETE" : "GET, HEAD");
    int id = path[2].matches("[1-9][0-9]{0,8}") ? Integer.parseInt(path[2]) : 0;
    String text = notes.get(id);
    if (text == null || (path.length == 4 && !path[3].equals("digest"))) {
      throw new HttpError(404, "Not Found");
    }
    if (path.length == 4) {
      answer(out, 200, Map.of("id", id, "digest", await(pool.run(digest, text))));
    } else if (method.equals("DELETE")) {
      notes.remove(id);
      out.statusCode(204).end();
    } else {
      answer(out, 200, note(id));
    }
  }

  private Map<String, Object> note(int id) {
    return Map.of("id", id, "text", notes.get(id));
  }

  private static void require(String method, String allowed) throws HttpError {
    if (!List.of(allowed.split(", ")).contains(method)) {
      throw new HttpError(405, "Method Not Allowed").header("Allow", allowed);
    }
  }

  private static Promise<String> text(IncomingMessage message) {
    return async(() -> {
      String type = message.headers().get("content-type");
      if (type == null || !type.startsWith("application/json")) {
        throw new HttpError(400, "JSON, please");
      }
      try {
        Object body = Json.parse(await(message.text(BODY_LIMIT)));
        if (body instanceof Map<?, ?> map && map.get("text") instanceof String text) {
          if (!text.isBlank()) {
            return text;
          }
        }
      } catch (HttpException e) {
        throw new HttpError(e.status(), "The body cannot be read");
      } catch (Json.SyntaxError e) {
        throw new HttpError(400, e.getMessage());
      }
      throw new HttpError(400, "A text, please");
    });
  }

  public Promise<Integer> listen(int port) {
    Resolvers<Integer> listening = Promise.withResolvers();
    server.onListening(() -> listening.resolve(server.address().getPort()));
    server.onError(listening::reject);
    server.listen(port, "127.0.0.1");
    return listening.promise();
  }

  public Promise<Void> close(long grace) {
    if (!closing) {
      closing = true;
      open.forEach(out -> out.setHeader("Connection", "close"));
      Timeout patience = loop.setTimeout(server::closeAllConnections, grace);
      server.close(error -> {
        loop.clearTimeout(patience);
        pool.close().thenAccept(closed::resolve);
      });
    }
    return closed.promise();
  }

  /** Serves notes on port 3000 until you end it. Start it in your editor. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    Task<String, String> slowly =
        text -> {
          long digest = 7;
          for (int i = 0; i < 500_000_000; i++) {
            digest = digest * 31 + text.charAt(i % text.length());
          }
          return Long.toHexString(digest);
        };
    loop.run(() ->
        new NotesApp(loop, new WorkerPool(loop), slowly, System.err::println)
            .listen(3000)
            .thenAccept(port -> System.out.println("http://127.0.0.1:" + port + "/notes")));
  }
}
