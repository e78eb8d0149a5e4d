package dayone.topics.express;

import dayone.runtime.http.Http;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Closes idle connections whenever an answer has left. */
public final class NotesApp {

  /** How many bytes the body of a request may have. */
  public static final int BODY_LIMIT = 1_000;

  private record Note(int id, String text) {

    Map<String, Object> json() {
      return Map.of("id", id, "text", text);
    }
  }

  private final EventLoop loop;
  private final WorkerPool pool;
  private final Task<String, String> digest;
  private final Consumer<Throwable> log;
  private final Chain chain;
  private final HttpServer server;
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final List<Runnable> before = new ArrayList<>();
  private int open;
  private int lastId;
  private Promise<Void> closing;

  /**
   * @param pool computes digests; it belongs to the service, which closes it in the end
   * @param digest computes for long; it runs on the pool only
   * @param log is told what is nobody's business outside
   */
  public NotesApp(
      EventLoop loop, WorkerPool pool, Task<String, String> digest, Consumer<Throwable> log) {
    this.loop = loop;
    this.pool = pool;
    this.digest = digest;
    this.log = log;
    Router router =
        new Router(log)
            .get(
                "/notes",
                (req, res, next) -> res.json(notes.values().stream().map(Note::json).toList()))
            .post("/notes", (req, res, next) -> add(req, res))
            .get("/notes/:id", (req, res, next) -> res.json(find(req).json()))
            .delete("/notes/:id", (req, res, next) -> remove(req, res))
            .get("/notes/:id/digest", (req, res, next) -> digestOf(find(req), res));
    this.chain = new Chain(log).use(Express.json(BODY_LIMIT)).use(router);
    this.server = new Http(loop).createServer(this::handle);
  }

  private void handle(IncomingMessage message, ServerResponse out) {
    // Nobody shall come again on a connection whose last request was answered.
    out.onClose(() -> {
      open--;
      if (closing != null) {
        server.closeIdleConnections();
      }
    });
    open++;
    if (closing != null) {
      out.setHeader("Connection", "close");
    }
    before.add(() -> {
      if (!out.headersSent()) {
        out.setHeader("Connection", "close");
      }
    });
    Request req = new Request(message);
    Response res = new Response(out);
    chain.handle(req, res, Express.finalHandler(req, res, log));
  }

  // ---- the notes

  private Note find(Request req) throws HttpError {
    Note note = notes.get(req.params().get("id"));
    if (note == null) {
      throw new HttpError(404, "There is no note " + req.params().get("id") + ".");
    }
    return note;
  }

  private Response add(Request req, Response res) throws HttpError {
    if (!(req.body() instanceof Map<?, ?> body)
        || !(body.get("text") instanceof String text)
        || text.isBlank()) {
      throw new HttpError(400, "A note needs a text.");
    }
    Note note = new Note(++lastId, text);
    notes.put(String.valueOf(note.id()), note);
    return res.status(201).set("Location", "/notes/" + note.id()).json(note.json());
  }

  private Response remove(Request req, Response res) throws HttpError {
    notes.remove(String.valueOf(find(req).id()));
    return res.status(204).end();
  }

  private Promise<Response> digestOf(Note note, Response res) {
    return pool.run(digest, note.text())
        .then(result -> res.json(Map.of("id", note.id(), "digest", result)));
  }

  // ---- beginning and end

  /** Listens on 127.0.0.1. */
  public Promise<Integer> listen(int port) {
    return new Promise<>(resolvers -> {
      server.onError(resolvers::reject);
      server.listen(port, "127.0.0.1", () -> resolvers.resolve(server.address().getPort()));
    });
  }

  /** First nobody new, then the last answers, then the pool. */
  public Promise<Void> close(long grace) {
    if (closing == null) {
      Resolvers<Void> closed = Promise.withResolvers();
      closing = closed.promise().thenCompose(nothing -> pool.close());
      before.forEach(Runnable::run);
      Timeout patience = loop.setTimeout(server::closeAllConnections, grace);
      server.close(error -> {
        loop.clearTimeout(patience);
        closed.resolve(null);
      });
    }
    return closing;
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
