package dayone.runtime.net;

import dayone.runtime.io.Errno;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code in an exception of the JDK's channels, which has thrown the number away: of most
 * only the system's sentence is left.
 */
final class SocketErrno {

  /** {@code strerror} of Linux and macOS, and the JDK's own words, as they begin. */
  private static final Map<String, Errno> SENTENCES =
      Map.ofEntries(
          Map.entry("Address already in use", Errno.EADDRINUSE),
          Map.entry("Cannot assign requested address", Errno.EADDRNOTAVAIL),
          Map.entry("Can't assign requested address", Errno.EADDRNOTAVAIL),
          Map.entry("Permission denied", Errno.EACCES),
          Map.entry("Connection refused", Errno.ECONNREFUSED),
          Map.entry("Connection reset", Errno.ECONNRESET),
          Map.entry("Connection reset by peer", Errno.ECONNRESET),
          Map.entry("Broken pipe", Errno.EPIPE),
          Map.entry("Connection timed out", Errno.ETIMEDOUT),
          Map.entry("Operation timed out", Errno.ETIMEDOUT),
          Map.entry("No route to host", Errno.EHOSTUNREACH),
          Map.entry("Network is unreachable", Errno.ENETUNREACH),
          Map.entry("Invalid argument", Errno.EINVAL),
          Map.entry("Operation not permitted", Errno.EPERM),
          Map.entry("Too many open files", Errno.EMFILE),
          Map.entry("Too many open files in system", Errno.ENFILE),
          Map.entry("Software caused connection abort", Errno.ECONNABORTED),
          Map.entry("Socket is not connected", Errno.ENOTCONN),
          Map.entry("Transport endpoint is not connected", Errno.ENOTCONN));

  private SocketErrno() {}

  static Errno of(IOException thrown) {
    Errno found = ofSentence(thrown.getMessage());
    if (found != Errno.UNKNOWN) {
      return found;
    }
    return switch (thrown) {
      case ClosedChannelException e -> Errno.EBADF;
      case UnknownHostException e -> Errno.ENOTFOUND;
      case NoRouteToHostException e -> Errno.EHOSTUNREACH;
      case ConnectException e -> Errno.ECONNREFUSED;
      default -> Errno.UNKNOWN;
    };
  }

  private static Errno ofSentence(@Nullable String sentence) {
    if (sentence == null) {
      return Errno.UNKNOWN;
    }
    // "Address already in use (Bind failed)", "accept failed: Too many open files"
    String bare = sentence.replaceFirst(" \\(.*\\)$", "").replaceFirst("^.*: ", "");
    return SENTENCES.getOrDefault(bare, Errno.UNKNOWN);
  }
}
