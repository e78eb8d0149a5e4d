package dayone.topics.express;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.http.HttpException;
import dayone.runtime.promise.Promise;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for one piece after the other with then. */
public final class Express {

  public static Handler json(int limit) {
    return (req, res, next) -> {
      String type = req.get("Content-Type");
      if (type == null
          || !type.toLowerCase(Locale.ROOT).matches("\\s*application/json\\s*(;.*)?")) {
        next.call();
        return null;
      }
      String length = req.get("Content-Length");
      // More digits than the limit has are always more.
      if (length != null && (length.length() > 10 || Long.parseLong(length) > limit)) {
        return Promise.reject(new HttpError(413, "Too large"));
      }
      return gather(req.iterator(), new ByteArrayOutputStream(), limit)
          .catchCompose(error ->
              Promise.reject(
                  error instanceof HttpException ? new HttpError(400, "aborted") : error))
          .then(text -> {
            req.body(value(text));
            return next.call();
          });
    };
  }

  private static Promise<String> gather(
      AsyncIterator<ByteBuffer> pieces, ByteArrayOutputStream bytes, int limit) {
    return pieces
        .next()
        .thenCompose(result -> {
          if (result.done()) {
            return Promise.resolve(bytes.toString(StandardCharsets.UTF_8));
          }
          ByteBuffer piece = result.value();
          if (bytes.size() + piece.remaining() > limit) {
            return pieces
                .finish()
                .thenCompose(end -> Promise.reject(new HttpError(413, "Too large")));
          }
          while (piece.hasRemaining()) {
            bytes.write(piece.get());
          }
          return gather(pieces, bytes, limit);
        });
  }

  private static Object value(String text) throws HttpError {
    try {
      Object value = Json.parse(text.isEmpty() ? "{}" : text);
      if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
        return value;
      }
    } catch (Json.SyntaxError e) {
      throw new HttpError(400, "Syntax: " + e.getMessage());
    }
    throw new HttpError(400, "An object or an array is wanted");
  }

  public static Next finalHandler(Request req, Response res, Consumer<Throwable> log) {
    return error -> {
      boolean theirs = error instanceof HttpError http && http.status() < 500;
      if (error != null && (!theirs || res.headersSent())) {
        log.accept(error);
      }
      if (res.headersSent()) {
        if (error != null && !res.writableEnded()) {
          res.destroy();
        }
        return;
      }
      int status = error == null ? 404 : 500;
      if (error instanceof HttpError http) {
        status = http.status();
        http.headers().forEach(res::set);
      }
      res.status(status);
      res.json(Map.of("error", theirs ? error.getMessage() : Response.statusText(status)));
    };
  }

  private Express() {}
}
