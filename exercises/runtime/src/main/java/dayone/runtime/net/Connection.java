package dayone.runtime.net;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** What a socket is connected by, from the first attempt to the close. */
final class Connection {

  Connection(Net net, Socket socket, SocketOptions options) {}

  void connect(int port, String host) {}

  void destroy(@Nullable Throwable error) {}

  void destroySoon() {}

  void resetAndDestroy() {}

  boolean isDestroyed() {
    return false;
  }

  boolean isConnecting() {
    return false;
  }

  boolean setTimeout(long millis) {
    return millis > 0;
  }

  void setNoDelay(boolean noDelay) {}

  void setKeepAlive(boolean keepAlive) {}

  void setReferenced(boolean referenced) {}

  @Nullable InetSocketAddress remoteAddress() {
    return null;
  }

  @Nullable InetSocketAddress localAddress() {
    return null;
  }

  long bytesRead() {
    return 0;
  }
}
