package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Gathers a body that is wanted whole, up to a limit. */
final class WholeBody {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Resolvers<byte[]> result = Promise.withResolvers();
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private final long limit;
  private final Callback giveUp;
  private boolean settled;

  private WholeBody(long limit, Callback giveUp) {
    this.limit = limit;
    this.giveUp = giveUp;
  }

  /**
   * Starts to read.
   *
   * @param giveUp what to do with the rest of a body that is too large
   */
  static Promise<byte[]> read(IncomingBody body, Headers headers, long limit, Callback giveUp) {
    if (body.isConsumed()) {
      return Promise.reject(
          new HttpException(
              "ERR_BODY_ALREADY_USED",
              "Body is unusable: it was read, or is being read, already. Read it once and keep it."));
    }
    if (body.isDestroyed()) {
      Throwable error = body.error();
      return Promise.reject(error == null ? HttpException.aborted() : error);
    }
    WholeBody whole = new WholeBody(limit, giveUp);
    try {
      return whole.start(body, headers);
    } catch (Exception e) {
      return Promise.reject(e);
    }
  }

  static String decode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private Promise<byte[]> start(IncomingBody body, Headers headers) throws Exception {
    body.onError(this::fail);
    body.onClose(() -> fail(HttpException.aborted()));
    body.onEnd(() -> {
      if (!settled) {
        settled = true;
        result.resolve(gathered.toByteArray());
      }
    });
    body.onData(this::add);
    // A body that was paused to be read later is read now.
    body.resume();
    // Said beforehand: then there is no need to wait for it.
    String length = headers.get("content-length");
    if (length != null && !body.isComplete() && Long.parseLong(length) > limit) {
      tooLarge(length);
    }
    return result.promise();
  }

  private void add(ByteBuffer piece) throws Exception {
    if (settled) {
      return;
    }
    if (gathered.size() + (long) piece.remaining() > limit) {
      tooLarge(null);
      return;
    }
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    gathered.write(bytes, 0, bytes.length);
  }

  private void tooLarge(@Nullable String length) throws Exception {
    fail(
        new HttpException(
            HttpException.TOO_LARGE,
            "request entity too large: "
                + (length == null ? "more than" : length + " bytes, and")
                + " the limit is "
                + limit
                + " bytes."));
    giveUp.call();
  }

  private void fail(Throwable why) {
    if (!settled) {
      settled = true;
      gathered.reset();
      result.reject(why);
    }
  }
}
