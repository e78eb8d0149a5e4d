package dayone.topics.express;

import static dayone.runtime.async.Async.async;

import dayone.runtime.async.ForAwait;
import dayone.runtime.http.HttpException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells every error to next, and keeps the pieces until the end. */
public final class Express {

  private static final String JSON = "application/json";

  public static Handler json(int limit) {
    return (req, res, next) -> {
      String type = String.valueOf(req.get("content-type")).trim();
      boolean json =
          type.regionMatches(true, 0, JSON, 0, JSON.length())
              && (type.length() == JSON.length() || type.charAt(JSON.length()) == ';');
      if (!json) {
        return next.call();
      }
      async(() -> {
        HttpError error = read(req, limit);
        if (error == null) {
          next.call();
        } else {
          next.call(error);
        }
      });
      return null;
    };
  }

  private static HttpError read(Request req, int limit) throws Exception {
    HttpError tooLarge = new HttpError(413, "request entity too large");
    String length = req.get("content-length");
    if (length != null && Double.parseDouble(length) > limit) {
      return tooLarge;
    }
    List<byte[]> pieces = new ArrayList<>();
    int size = 0;
    try (ForAwait<ByteBuffer> items = ForAwait.of(req)) {
      while (items.next()) {
        byte[] piece = new byte[items.item().remaining()];
        items.item().get(piece);
        size += piece.length;
        if (size > limit) {
          return tooLarge;
        }
        pieces.add(piece);
      }
    } catch (HttpException e) {
      return new HttpError(400, "request aborted");
    }
    byte[] all = new byte[size];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    try {
      Object value = size == 0 ? Map.of() : Json.parse(new String(all, StandardCharsets.UTF_8));
      req.body(value);
      return value instanceof Map || value instanceof List
          ? null
          : new HttpError(400, "Neither an object nor an array");
    } catch (Json.SyntaxError e) {
      return new HttpError(400, e.getMessage());
    }
  }

  public static Next finalHandler(Request req, Response res, Consumer<Throwable> log) {
    return new Next() {
      @Override
      public void proceed(Throwable err) {
        if (res.headersSent()) {
          late(err);
          return;
        }
        switch (err) {
          case null -> answer(404, "Not Found");
          case HttpError theirs when theirs.status() < 500 -> {
            theirs.headers().forEach(res::set);
            answer(theirs.status(), theirs.getMessage());
          }
          case HttpError ours -> {
            log.accept(ours);
            ours.headers().forEach(res::set);
            answer(ours.status(), Response.statusText(ours.status()));
          }
          default -> {
            log.accept(err);
            answer(500, "Internal Server Error");
          }
        }
      }

      private void late(Throwable err) {
        if (err != null) {
          log.accept(err);
          if (!res.writableEnded()) {
            res.destroy();
          }
        }
      }

      private void answer(int status, String text) {
        res.status(status).json(Map.of("error", text));
      }
    };
  }

  private Express() {}
}
