package dayone.runtime.net;

import dayone.runtime.io.SystemError;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * What a socket's two streams have in common: the connection, from the first attempt to the close.
 *
 * <p>Follows {@code lib/net.js} and {@code lib/internal/streams/destroy.js}: an error is told in a
 * tick, the close in the close phase.
 */
final class Connection implements TcpHandle.Owner {

  private final Net net;
  private final EventLoop loop;
  private final Socket socket;
  private final boolean allowHalfOpen;
  private final TcpSettings settings;

  /** Null before the first attempt and once the socket is destroyed. */
  private @Nullable TcpHandle handle;

  private @Nullable Server server;
  private boolean connecting;
  private boolean readsWhenConnected;

  private boolean destroyed;
  private @Nullable Throwable failure;
  private boolean errorEmitted;
  private boolean closeEmitted;
  private boolean resets;

  private final IdleTimer idleTimer;

  // What may be asked after the end as well.
  private @Nullable InetSocketAddress remoteAddress;
  private long bytesRead;

  Connection(Net net, Socket socket, SocketOptions options) {
    this.net = net;
    this.loop = net.loop;
    this.socket = socket;
    this.allowHalfOpen = options.allowHalfOpen();
    this.settings = new TcpSettings(options);
    this.idleTimer =
        new IdleTimer(loop, this::writeQueueSize, () -> socket.events.timeout.emit(null));
  }

  void nextTick(Callback callback) {
    loop.nextTick(callback);
  }

  // ---- connecting

  /** A server has accepted it. */
  void accepted(SocketChannel channel, String name) {
    handle = open(channel, name);
    settings.connected();
  }

  /** The server wants to know when it ends. */
  void belongsTo(Server by) {
    server = by;
  }

  private TcpHandle open(SocketChannel channel, String name) {
    TcpHandle opened = new TcpHandle(net, name, channel, this);
    settings.opened(opened);
    return opened;
  }

  void connect(int port, String host) {
    connecting = true;
    try {
      handle = open(SocketChannel.open(), "TCP connection to " + host + ":" + port);
    } catch (IOException e) {
      // Out of descriptors, most likely. The attempt will say so, if there still are none then.
    }
    new Attempts(this, loop, host, port).begin();
  }

  /**
   * Tries one address.
   *
   * @param connected receives what became of it, unless the socket is destroyed before
   */
  TcpHandle attempt(InetSocketAddress address, TcpHandle.Connected connected) throws IOException {
    idleTimer.touch();
    TcpHandle attempted = handle;
    if (attempted == null || attempted.wasUsed()) {
      if (attempted != null) {
        attempted.abandon();
      }
      attempted = open(SocketChannel.open(), "TCP connection to " + Addresses.text(address));
      handle = attempted;
    }
    attempted.connect(
        address,
        error -> {
          if (!destroyed) {
            connected.call(error);
          }
        });
    return attempted;
  }

  void connected() throws Exception {
    connecting = false;
    idleTimer.touch();
    settings.connected();
    socket.events.connect.emit(null);
    socket.events.ready.emit(null);
    if (handle != null && !socket.readable.isPaused()) {
      socket.readable.readMore();
    }
  }

  boolean isConnecting() {
    return connecting;
  }

  /** Runs {@code callback} among the listeners for {@code connect}: that is where Node has it. */
  private void whenConnected(Callback callback) {
    socket.events.connect.add(callback, true);
  }

  // ---- reading

  void readStart() {
    TcpHandle connected = handle;
    if (connected != null && !connecting) {
      connected.readStart();
    } else if (!readsWhenConnected) {
      readsWhenConnected = true;
      whenConnected(() -> {
        if (handle != null) {
          handle.readStart();
        }
      });
    }
  }

  @Override
  public void onRead(ByteBuffer chunk) throws Exception {
    idleTimer.touch();
    if (!destroyed && !socket.readable.push(chunk) && handle != null) {
      handle.readStop();
    }
  }

  @Override
  public void onReadEnd() throws Exception {
    idleTimer.touch();
    socket.readable.pushEnd();
  }

  @Override
  public void onReadError(IOException error) {
    destroy(SystemError.ofCall(SocketErrno.of(error), "read", error));
  }

  // ---- writing

  /** Whether all was written at once; otherwise the stream is told later. */
  boolean write(ByteBuffer data) throws IOException, NetError {
    if (connecting) {
      return writeWhenConnected(() -> write(data));
    }
    try {
      return writableHandle().write(data) || kept();
    } catch (IOException e) {
      throw writeError(e);
    }
  }

  /** The same for several buffers. */
  boolean write(ByteBuffer[] data) throws IOException, NetError {
    if (connecting) {
      return writeWhenConnected(() -> write(data));
    }
    try {
      return writableHandle().write(data) || kept();
    } catch (IOException e) {
      throw writeError(e);
    }
  }

  private TcpHandle writableHandle() throws NetError {
    if (handle == null) {
      throw NetError.socketClosed();
    }
    idleTimer.touch();
    return handle;
  }

  private boolean kept() {
    idleTimer.remember(writeQueueSize());
    return false;
  }

  private static SystemError writeError(IOException error) {
    return SystemError.ofCall(SocketErrno.of(error), "write", error);
  }

  @FunctionalInterface
  private interface Write {
    boolean write() throws IOException, NetError;
  }

  private boolean writeWhenConnected(Write write) {
    Effect<Boolean> neverConnected =
        hadError -> socket.writable.onWritten(NetError.closedBeforeConnection());
    socket.events.close.add(neverConnected, true);
    whenConnected(() -> {
      socket.events.close.remove(neverConnected);
      boolean complete;
      try {
        complete = write.write();
      } catch (IOException | NetError e) {
        socket.writable.onWritten(e);
        return;
      }
      if (complete) {
        socket.writable.onWritten(null);
      }
    });
    return false;
  }

  @Override
  public void onWritten(@Nullable IOException error) throws Exception {
    if (destroyed || error == null) {
      idleTimer.touch();
      idleTimer.remember(0);
      socket.writable.onWritten(null);
    } else {
      socket.writable.onWritten(writeError(error));
    }
  }

  /** Ends this direction once the connection is made and all is written. */
  void shutdown(Callback done) {
    if (connecting || handle == null) {
      whenConnected(() -> shutdown(done));
    } else {
      handle.shutdown(done);
    }
  }

  boolean allowsHalfOpen() {
    return allowHalfOpen;
  }

  // ---- the end

  /** Both streams know the error from now on; the first one stays. */
  void fail(Throwable error) {
    if (failure == null) {
      failure = error;
    }
  }

  boolean hasFailed() {
    return failure != null;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  void destroy(@Nullable Throwable error) {
    if (destroyed) {
      return;
    }
    socket.writable.destroying();
    if (error != null) {
      fail(error);
    }
    destroyed = true;
    connecting = false;
    idleTimer.clear();
    boolean hadError = error != null;
    TcpHandle closing = handle;
    if (closing != null) {
      remoteAddress();
      bytesRead = closing.bytesRead();
      handle = null;
      settings.closed();
      Callback onClose = () -> socket.events.close.emit(hadError);
      if (resets) {
        closing.reset(onClose);
      } else {
        closing.close(onClose);
      }
    }
    nextTick(() -> emitError(error));
    if (closing == null) {
      nextTick(() -> socket.events.close.emit(false));
    }
    if (server != null) {
      server.connectionClosed();
    }
  }

  private void emitError(@Nullable Throwable error) throws Exception {
    if (error != null && !errorEmitted) {
      errorEmitted = true;
      Listeners.emitError(socket.events.error, error);
    }
    closeEmitted = true;
  }

  void destroySoon() {
    if (socket.writable.isWritable()) {
      socket.writable.end(null, null);
    }
    if (socket.writable.isFinished()) {
      destroy(null);
    } else {
      socket.events.finish.add(() -> destroy(null), true);
    }
  }

  void resetAndDestroy() {
    if (handle == null && !connecting) {
      destroy(NetError.socketClosed());
    } else if (connecting) {
      whenConnected(this::resetNow);
    } else {
      resetNow();
    }
  }

  private void resetNow() {
    resets = true;
    destroy(null);
  }

  boolean isDestroyed() {
    return destroyed;
  }

  boolean hasEmittedClose() {
    return closeEmitted;
  }

  boolean hasEmittedErrorOrClose() {
    return errorEmitted || closeEmitted;
  }

  // ---- settings and figures

  void setTimeout(long millis) {
    if (!destroyed) {
      idleTimer.set(millis);
    }
  }

  private long writeQueueSize() {
    return handle == null ? 0 : handle.writeQueueSize();
  }

  TcpSettings settings() {
    return settings;
  }

  @Nullable InetSocketAddress remoteAddress() {
    if (remoteAddress == null && handle != null && !connecting) {
      remoteAddress = handle.remoteAddress();
    }
    return remoteAddress;
  }

  @Nullable InetSocketAddress localAddress() {
    return handle == null ? null : handle.localAddress();
  }

  long bytesRead() {
    return handle == null ? bytesRead : handle.bytesRead();
  }
}
