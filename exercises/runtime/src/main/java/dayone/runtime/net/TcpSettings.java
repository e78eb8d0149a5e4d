package dayone.runtime.net;

import java.net.SocketOption;
import java.net.StandardSocketOptions;
import org.jspecify.annotations.Nullable;

/** What the program wants of a connection; it may say so before there is one. */
final class TcpSettings {

  private boolean noDelay;
  private boolean keepAlive;
  private boolean referenced = true;
  private @Nullable TcpHandle open;
  private boolean connected;

  TcpSettings(SocketOptions options) {
    noDelay = options.noDelay();
    keepAlive = options.keepAlive();
  }

  /** From now on this is the handle; its connection is not made yet. */
  void opened(TcpHandle handle) {
    open = handle;
    handle.setReferenced(referenced);
  }

  /** The connection is made, and can be set up. */
  void connected() {
    connected = true;
    if (noDelay) {
      set(StandardSocketOptions.TCP_NODELAY, true);
    }
    if (keepAlive) {
      set(StandardSocketOptions.SO_KEEPALIVE, true);
    }
  }

  void closed() {
    open = null;
  }

  void setNoDelay(boolean enable) {
    if (noDelay != enable) {
      noDelay = enable;
      set(StandardSocketOptions.TCP_NODELAY, enable);
    }
  }

  void setKeepAlive(boolean enable) {
    if (keepAlive != enable) {
      keepAlive = enable;
      set(StandardSocketOptions.SO_KEEPALIVE, enable);
    }
  }

  private void set(SocketOption<Boolean> option, boolean value) {
    if (open != null && connected) {
      open.setOption(option, value);
    }
  }

  void setReferenced(boolean reference) {
    referenced = reference;
    if (open != null) {
      open.setReferenced(reference);
    }
  }
}
