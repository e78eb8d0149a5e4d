package dayone.runtime.net;

import dayone.runtime.io.SystemError;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.AggregateError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from a host's name to a connection: look it up, try one address after the other,
 * alternating between the families, and give each a quarter of a second before the next.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/net.html#socketconnectoptions-connectlistener">
 *     Node: autoSelectFamily</a>
 */
final class Attempts {

  private static final int MILLIS_PER_ATTEMPT = 250;

  private final Connection connection;
  private final EventLoop loop;
  private final String host;
  private final int port;
  private final List<SystemError> errors = new ArrayList<>();
  private List<InetAddress> addresses = List.of();
  private int next;
  private @Nullable Timeout timer;

  Attempts(Connection connection, EventLoop loop, String host, int port) {
    this.connection = connection;
    this.loop = loop;
    this.host = host;
    this.port = port;
  }

  void begin() {
    InetAddress literal = Addresses.literal(host);
    if (literal != null) {
      addresses = List.of(literal);
      // A tick later, so that a listener for an error that comes at once is in place.
      loop.nextTick(this::tryNext);
    } else {
      Addresses.lookUp(
          loop,
          host,
          (error, found) -> {
            if (found != null) {
              addresses = alternating(found);
              tryNext();
            } else if (connection.isConnecting()) {
              loop.nextTick(() -> connection.destroy(error));
            }
          });
    }
  }

  /** By turns of the family of the first, each family in the system's order. */
  private static List<InetAddress> alternating(List<InetAddress> found) {
    boolean startsWithV6 = found.getFirst() instanceof Inet6Address;
    List<InetAddress> one = new ArrayList<>();
    List<InetAddress> other = new ArrayList<>();
    for (InetAddress address : found) {
      (address instanceof Inet6Address == startsWithV6 ? one : other).add(address);
    }
    List<InetAddress> result = new ArrayList<>();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i < one.size()) {
        result.add(one.get(i));
      }
      if (i < other.size()) {
        result.add(other.get(i));
      }
    }
    return result;
  }

  private void tryNext() {
    loop.clearTimeout(timer);
    if (!connection.isConnecting()) {
      return;
    }
    if (next == addresses.size()) {
      connection.destroy(errors.size() == 1 ? errors.getFirst() : noneAnswered());
      return;
    }
    int number = next++;
    InetAddress address = addresses.get(number);
    TcpHandle handle;
    try {
      handle =
          connection.attempt(
              new InetSocketAddress(address, port), error -> attempted(number, address, error));
    } catch (IOException e) {
      failed(address, e);
      return;
    }
    if (next < addresses.size()) {
      timer =
          loop.setTimeout(
              () -> {
                handle.abandon();
                failed(address, new ConnectException("Connection timed out"));
              },
              MILLIS_PER_ATTEMPT);
    }
  }

  private AggregateError noneAnswered() {
    return new AggregateError(
        errors.stream().map(SystemError::getMessage).collect(Collectors.joining("; ")),
        errors.getFirst().code(),
        errors);
  }

  private void attempted(int number, InetAddress address, @Nullable IOException error)
      throws Exception {
    if (number != next - 1) {
      return;
    }
    if (error != null) {
      failed(address, error);
      return;
    }
    loop.clearTimeout(timer);
    connection.connected();
  }

  private void failed(InetAddress address, IOException error) {
    errors.add(
        SystemError.ofAddress(
            SocketErrno.of(error), "connect", Addresses.text(address), port, error));
    tryNext();
  }
}
