package dayone.runtime.net;

import dayone.runtime.io.SystemError;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses as Node reads, looks up and prints them. */
final class Addresses {

  private Addresses() {}

  /** The address that {@code host} spells, or null if it is a name. */
  static @Nullable InetAddress literal(String host) {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Asks the system for the addresses of {@code host}, on the thread pool: {@code dns.lookup}. The
   * JDK remembers answers for a while, which Node leaves to the system.
   */
  static void lookUp(EventLoop loop, String host, WorkCallback<List<InetAddress>> done) {
    loop.<List<InetAddress>>queueWork(
        "getaddrinfo",
        () -> List.of(InetAddress.getAllByName(host)),
        (error, addresses) ->
            done.call(
                error instanceof UnknownHostException e
                    ? SystemError.ofHost(SocketErrno.of(e), host, e)
                    : error,
                addresses));
  }

  /** As Node prints it: {@code 127.0.0.1}, {@code ::1}. */
  static String text(InetAddress address) {
    // The JDK writes all eight groups; the longest form of zeros that matters is the first.
    return address.getHostAddress().replaceFirst("(^|:)0(:0)+(:|$)", "::");
  }

  /** With the port. */
  static String text(InetSocketAddress address) {
    return text(address.getAddress()) + ":" + address.getPort();
  }
}
