package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stream behind a response: takes head and body to the connection. As long as an earlier
 * response stands before this one, everything waits here: a client gets its answers in the order of
 * its requests, whatever the handlers do.
 */
final class OutgoingBody {

  static final long UNKNOWN_LENGTH = -1;

  /**
   * A piece up to this size is copied behind its head, and leaves in one write; to copy a larger
   * one costs more than to have the system gather the two.
   */
  private static final int COPIED_AT_MOST = 8 * 1024;

  private static final byte[] NOTHING = {};
  private static final byte[] NEW_LINE = ascii("\r\n");
  private static final String LAST_CHUNK = "0\r\n";

  private record Output(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {}

  private final ServerConnection connection;
  private boolean hasBody;
  private boolean chunked;
  private boolean last;
  private byte @Nullable [] head;
  private boolean headWritten;
  private String trailers = "";

  private boolean keepAlive = true;
  private boolean expectsContinue;
  private boolean sentContinue;

  /** Whether it is this response's turn to write to the connection. */
  private boolean assigned;

  private @Nullable ArrayDeque<Output> output;
  private int outputSize;
  private boolean needsDrain;

  private boolean ended;
  private boolean finished;
  private boolean destroyed;
  private boolean closed;
  private @Nullable Throwable reason;

  private Listeners<@Nullable Void> finishListeners = Listeners.none();
  private Listeners<@Nullable Void> closeListeners = Listeners.none();
  private Listeners<@Nullable Void> drainListeners = Listeners.none();
  private Listeners<Throwable> errorListeners = Listeners.none();

  OutgoingBody(ServerConnection connection, boolean hasBody) {
    this.connection = connection;
    this.hasBody = hasBody;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }

  // ---- what the connection and the head have to know

  void keepAlive(boolean keep) {
    keepAlive = keep;
  }

  void expectContinue() {
    expectsContinue = true;
  }

  /**
   * A client that waits for {@code 100 Continue} and gets a final status instead may send its body
   * all the same: what then follows on the connection cannot be told apart.
   */
  boolean mayKeepAlive() {
    return keepAlive && (!expectsContinue || sentContinue);
  }

  boolean hasBody() {
    return hasBody;
  }

  boolean isLast() {
    return last;
  }

  boolean isEnded() {
    return ended;
  }

  boolean isFinished() {
    return finished;
  }

  boolean isDestroyed() {
    return destroyed;
  }

  /** Whether the head has left for the client, so that no other can. */
  boolean hasBegun() {
    return headWritten && head == null;
  }

  int waiting() {
    return outputSize + (assigned ? connection.socket().writableLength() : 0);
  }

  // ---- writing

  void startBody(int status) {
    if (Status.hasNoBody(status)) {
      hasBody = false;
    }
  }

  void head(ResponseHead.Facts facts) {
    ResponseHead writer = connection.headWriter();
    head = writer.write(facts);
    headWritten = true;
    chunked = writer.isChunked();
    last = writer.isLast();
  }

  void flushHead() {
    if (head != null) {
      send(null, false, null);
    }
  }

  void writeContinue() {
    sentContinue = true;
    writeRaw(ByteBuffer.wrap(ascii("HTTP/1.1 100 Continue\r\n\r\n")), null);
  }

  void addTrailers(Map<String, String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> {
      Tokens.requireName("Trailer name", name);
      Tokens.requireValue("trailer content [\"" + name + "\"]", value);
      text.append(name).append(": ").append(value).append("\r\n");
    });
    trailers = text.toString();
  }

  /** Whether nothing can be written any more; then whoever tries is told so. */
  boolean refuses(@Nullable Effect<@Nullable Throwable> done) {
    if (ended) {
      report(
          new HttpException(
              "ERR_STREAM_WRITE_AFTER_END",
              "write after end: end() was called before, and what it was given was the last"),
          done);
    } else if (destroyed) {
      if (done != null) {
        HttpException gone =
            new HttpException(
                "ERR_STREAM_DESTROYED", "Cannot call write after a stream was destroyed");
        connection.nextTick(() -> done.accept(gone));
      }
    } else {
      return false;
    }
    return true;
  }

  private void report(HttpException error, @Nullable Effect<@Nullable Throwable> done) {
    connection.nextTick(() -> {
      if (done != null) {
        done.accept(error);
      }
      if (destroyed) {
        return;
      }
      if (errorListeners.isEmpty()) {
        throw error;
      }
      errorListeners.emit(error);
    });
  }

  boolean write(ByteBuffer piece, @Nullable Effect<@Nullable Throwable> done) {
    if (!hasBody) {
      if (done != null) {
        connection.nextTick(() -> done.accept(null));
      }
      return true;
    }
    if (assigned) {
      // What this callback writes leaves together.
      connection.corkUntilTick();
    }
    boolean goOn = send(piece, false, done);
    needsDrain |= !goOn;
    return goOn;
  }

  void end(@Nullable ByteBuffer piece) {
    boolean nothingToSend = head == null && !(hasBody && chunked) && waiting() == 0;
    boolean nothingGiven = piece == null || !hasBody;
    if (nothingToSend && nothingGiven) {
      connection.nextTick(() -> connection.responseWritten(null));
    } else {
      send(hasBody ? piece : null, hasBody && chunked, connection.onResponseWritten());
    }
    ended = true;
    if (assigned) {
      connection.uncork();
    }
  }

  void markEnded() {
    ended = true;
  }

  /** Sends what there is of head, piece and end: in one buffer if that is cheap. */
  private boolean send(
      @Nullable ByteBuffer piece, boolean lastChunk, @Nullable Effect<@Nullable Throwable> done) {
    byte[] before = head == null ? NOTHING : head;
    head = null;
    byte[] size = NOTHING;
    byte[] after = NOTHING;
    if (chunked && piece != null && piece.hasRemaining()) {
      size = ascii(Integer.toHexString(piece.remaining()) + "\r\n");
      after = NEW_LINE;
    }
    byte[] end = lastChunk ? ascii(LAST_CHUNK + trailers + "\r\n") : NOTHING;
    int length = piece == null ? 0 : piece.remaining();
    if (length > COPIED_AT_MOST) {
      return sendGathered(
          joined(before, size), Objects.requireNonNull(piece), joined(after, end), done);
    }
    ByteBuffer all =
        ByteBuffer.allocate(before.length + size.length + length + after.length + end.length);
    all.put(before).put(size);
    if (piece != null) {
      // The program's buffer keeps its position, as with every write.
      all.put(all.position(), piece, piece.position(), length).position(all.position() + length);
    }
    return writeRaw(all.put(after).put(end).flip(), done);
  }

  private boolean sendGathered(
      byte[] before, ByteBuffer piece, byte[] after, @Nullable Effect<@Nullable Throwable> done) {
    if (assigned) {
      connection.socket().cork();
    }
    if (before.length > 0) {
      writeRaw(ByteBuffer.wrap(before), null);
    }
    boolean isLast = after.length == 0;
    boolean goOn = writeRaw(piece, isLast ? done : null);
    if (!isLast) {
      goOn = writeRaw(ByteBuffer.wrap(after), done);
    }
    if (assigned) {
      connection.socket().uncork();
    }
    return goOn;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
  }

  private boolean writeRaw(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {
    if (assigned) {
      return connection.write(data, done);
    }
    if (output == null) {
      output = new ArrayDeque<>();
    }
    output.add(new Output(data, done));
    outputSize += data.remaining();
    connection.outputWaits(data.remaining());
    return outputSize < connection.socket().writableHighWaterMark();
  }

  // ---- what the connection tells

  /** It is this response's turn: what has waited is written. */
  void assign() throws Exception {
    assigned = true;
    if (destroyed) {
      connection.socket().destroy(reason);
      return;
    }
    if (output == null) {
      return;
    }
    ArrayDeque<Output> waiting = output;
    output = null;
    connection.socket().cork();
    boolean goOn = true;
    for (Output piece : waiting) {
      goOn = connection.write(piece.data(), piece.done());
    }
    connection.socket().uncork();
    connection.outputWaits(-outputSize);
    outputSize = 0;
    if (!ended && goOn) {
      drained();
    }
  }

  void detach() {
    assigned = false;
  }

  void drained() throws Exception {
    if (needsDrain && !ended) {
      needsDrain = false;
      drainListeners.emit(null);
    }
  }

  void finished() throws Exception {
    finished = true;
    finishListeners.emit(null);
  }

  void closed() throws Exception {
    if (!closed) {
      destroyed = true;
      closed = true;
      closeListeners.emit(null);
    }
  }

  void destroy(@Nullable Throwable why) {
    if (destroyed) {
      return;
    }
    destroyed = true;
    reason = why;
    if (assigned) {
      connection.socket().destroy(why);
    }
  }

  // ---- who listens

  void onFinish(Callback listener) {
    finishListeners = finishListeners.with(listener);
  }

  void onClose(Callback listener) {
    closeListeners = closeListeners.with(listener);
  }

  void onDrain(Callback listener) {
    drainListeners = drainListeners.with(listener);
  }

  void onError(Effect<Throwable> listener) {
    errorListeners = errorListeners.with(listener);
  }
}
