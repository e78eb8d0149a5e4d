package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.net.Socket;
import dayone.runtime.promise.Awaiter;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Sends the body of a request piece by piece, in chunks, as fast as the server takes them. */
final class BodySender {

  private final Socket socket;
  private final Effect<Throwable> onFailure;
  private @Nullable Resolvers<@Nullable Void> waiting;
  private boolean stopped;
  private boolean complete;

  /**
   * @param onFailure gets what the program's pieces threw
   */
  BodySender(Socket socket, Effect<Throwable> onFailure) {
    this.socket = socket;
    this.onFailure = onFailure;
    socket.onDrain(this::goOn);
    socket.onClose(hadError -> stop());
  }

  void send(AsyncIterable<ByteBuffer> pieces) {
    Async.async(
            () -> {
              try (ForAwait<ByteBuffer> items = ForAwait.of(pieces)) {
                while (!stopped && items.next() && !stopped) {
                  send(items.item());
                }
              }
              if (!stopped) {
                complete = true;
                write("0\r\n\r\n");
              }
            })
        .whenSettled(Awaiter.of(nothing -> {}, this::failed));
  }

  private void failed(Throwable why) throws Exception {
    if (!stopped) {
      onFailure.accept(why);
    }
  }

  private void send(ByteBuffer piece) throws Exception {
    if (!piece.hasRemaining()) {
      // An empty chunk would be the end of the body.
      return;
    }
    socket.cork();
    write(Integer.toHexString(piece.remaining()) + "\r\n");
    socket.write(piece);
    boolean goOn = write("\r\n");
    socket.uncork();
    if (!goOn && !stopped) {
      waiting = Promise.withResolvers();
      Async.await(waiting.promise());
    }
  }

  private boolean write(String ascii) {
    return socket.write(ByteBuffer.wrap(ascii.getBytes(ISO_8859_1)));
  }

  private void goOn() {
    if (waiting != null) {
      Resolvers<@Nullable Void> released = waiting;
      waiting = null;
      released.resolve(null);
    }
  }

  /** Whether the whole body was written. */
  boolean isComplete() {
    return complete;
  }

  /** Sends no more; the program's source is told that nobody wants more of it. */
  void stop() {
    stopped = true;
    goOn();
  }
}
