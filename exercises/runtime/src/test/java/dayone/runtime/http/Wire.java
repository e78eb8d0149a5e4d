package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dayone.runtime.net.Socket;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** A client that sends exactly what it is told, and keeps what it gets. */
final class Wire {

  final Socket socket;
  private final StringBuilder received = new StringBuilder();
  private final Resolvers<String> rest = Promise.withResolvers();
  private String awaited = "";
  private Resolvers<String> arrival;

  Wire(Socket socket) {
    this.socket = socket;
    socket.onData(bytes -> {
      received.append(ISO_8859_1.decode(bytes));
      if (arrival != null && received.indexOf(awaited) >= 0) {
        arrival.resolve(received.toString());
        arrival = null;
      }
    });
    socket.onError(error -> {});
    socket.onClose(hadError -> rest.resolve(received.toString()));
  }

  Wire send(String text) {
    socket.write(java.nio.ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
    return this;
  }

  /** All that came until the connection was closed. */
  Promise<String> rest() {
    return rest.promise();
  }

  /** What has come as soon as {@code text} is in it. */
  Promise<String> until(String text) {
    if (received.indexOf(text) >= 0) {
      return Promise.resolve(received.toString());
    }
    awaited = text;
    arrival = Promise.withResolvers();
    return arrival.promise();
  }

  String received() {
    return received.toString();
  }
}
