package dayone.topics.express;

import static dayone.runtime.async.Async.async;

import dayone.runtime.async.ForAwait;
import dayone.runtime.http.HttpException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Has room for as many bytes as there may be, and for no more. */
public final class Express {

  /** Reads the body of a request if that is JSON. */
  public static Handler json(int limit) {
    return (req, res, next) -> {
      if (!isJson(req.get("content-type"))) {
        return next.call();
      }
      return async(() -> {
        req.body(parsed(read(req, limit)));
        next.call();
      });
    };
  }

  private static boolean isJson(String type) {
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private static String read(Request req, int limit) throws Exception {
    String length = req.get("content-length");
    if (length != null && new BigInteger(length).compareTo(BigInteger.valueOf(limit)) > 0) {
      throw tooLarge(limit);
    }
    ByteBuffer bytes = ByteBuffer.allocate(limit);
    try {
      ForAwait.each(
          req,
          piece -> {
            if (piece.remaining() > bytes.remaining()) {
              throw tooLarge(limit);
            }
            bytes.put(piece);
          });
    } catch (HttpException broken) {
      throw new HttpError(400, "request aborted");
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static HttpError tooLarge(int limit) {
    return new HttpError(413, "The body has more than " + limit + " bytes.");
  }

  private static Object parsed(String text) throws HttpError {
    if (text.isEmpty()) {
      return Map.of();
    }
    Object value;
    try {
      value = Json.parse(text);
    } catch (Json.SyntaxError e) {
      throw new HttpError(400, "The body is no JSON: " + e.getMessage());
    }
    if (value instanceof Map || value instanceof List) {
      return value;
    }
    throw new HttpError(400, "The body must be a JSON object or array.");
  }

  /** What stands behind the last handler. */
  public static Next finalHandler(Request req, Response res, Consumer<Throwable> log) {
    return error -> {
      if (error == null && !res.headersSent()) {
        answer(res, new HttpError(404, Response.statusText(404)));
      } else if (error != null) {
        fail(res, error, log);
      }
    };
  }

  private static void fail(Response res, Throwable error, Consumer<Throwable> log) {
    HttpError known =
        error instanceof HttpError http ? http : new HttpError(500, "not for the client");
    if (known.status() >= 500 || res.headersSent()) {
      log.accept(error);
    }
    if (!res.headersSent()) {
      answer(res, known);
    } else if (!res.writableEnded()) {
      // Half of an answer must not look like a whole one.
      res.destroy();
    }
  }

  private static void answer(Response res, HttpError error) {
    error.headers().forEach(res::set);
    String text = error.status() < 500 ? error.getMessage() : Response.statusText(error.status());
    res.status(error.status()).json(Map.of("error", text));
  }

  private Express() {}
}
