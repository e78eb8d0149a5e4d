package dayone.runtime.net;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import dayone.runtime.loop.PollHandle;
import dayone.runtime.microtask.Callback;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection as libuv has it ({@code uv_tcp_t}): knows when to read and to write, and nothing of
 * streams. Each method that reports does so by one callback of the loop.
 */
final class TcpHandle implements PollHandle.Watcher {

  /** Whom it reports to. */
  interface Owner {

    /** Bytes have come, in a buffer of their own. */
    void onRead(ByteBuffer chunk) throws Exception;

    /** The peer has ended. */
    void onReadEnd() throws Exception;

    /** Reading failed; there is no more to read. */
    void onReadError(IOException error) throws Exception;

    /** What {@link #write} has kept is written, or could not be. */
    void onWritten(@Nullable IOException error) throws Exception;
  }

  /** Receives the outcome of {@link #connect}. */
  @FunctionalInterface
  interface Connected {
    void call(@Nullable IOException error) throws Exception;
  }

  /** How often one visit reads before other handles have their turn: libuv's number. */
  private static final int MOST_READS = 32;

  private final ByteBuffer readBuffer;
  private final SocketChannel channel;
  private final PollHandle poll;
  private final Owner owner;
  private final WriteQueue queue = new WriteQueue();

  private @Nullable Connected connecting;
  private @Nullable Callback shuttingDown;
  private boolean used;
  private boolean reading;
  private boolean shutDown;
  private long bytesRead;

  // One callback object for all reads; what it delivers stands here meanwhile.
  private @Nullable ByteBuffer arrived;
  private final Callback deliver = this::deliver;

  TcpHandle(Net net, String name, SocketChannel channel, Owner owner) {
    this.readBuffer = net.readBuffer;
    this.channel = channel;
    this.owner = owner;
    this.poll = net.loop.openPoll(name, channel, this);
  }

  // ---- connecting

  /**
   * Connects. The outcome comes by a callback of the loop in any case, also where the system knows
   * it at once.
   */
  void connect(InetSocketAddress address, Connected connected) {
    used = true;
    connecting = connected;
    poll.requestBegins();
    poll.stir();
    try {
      // A channel that is connected already is ready to write at the next poll, as libuv waits.
      poll.setInterest(channel.connect(address) ? OP_WRITE : OP_CONNECT);
    } catch (IOException e) {
      poll.feed(() -> connectDone(e));
    }
  }

  private void finishConnect() {
    try {
      if (channel.isConnected() || channel.finishConnect()) {
        connectDone(null);
      }
    } catch (IOException e) {
      connectDone(e);
    }
  }

  private void connectDone(@Nullable IOException error) {
    Connected connected = connecting;
    if (connected != null) {
      connecting = null;
      poll.requestEnds();
      watch();
      poll.makeCallback(() -> connected.call(error));
    }
  }

  /** Whether it has tried to connect; it can do so once. */
  boolean wasUsed() {
    return used;
  }

  /** Nobody waits for this attempt any longer. */
  void abandon() {
    connecting = null;
    poll.close(() -> {});
  }

  // ---- what is watched

  private void watch() {
    if (connecting == null) {
      poll.setInterest((reading ? OP_READ : 0) | (queue.isEmpty() ? 0 : OP_WRITE));
    }
  }

  @Override
  public void ready(int operations) {
    if (connecting != null) {
      finishConnect();
      return;
    }
    if (reading && (operations & OP_READ) != 0) {
      read();
    }
    if ((operations & OP_WRITE) != 0 && !poll.isClosing()) {
      continueWriting();
    }
  }

  // ---- reading

  boolean isReading() {
    return reading;
  }

  void readStart() {
    setReading(true);
  }

  void readStop() {
    setReading(false);
  }

  private void setReading(boolean on) {
    if (reading != on) {
      reading = on;
      poll.setActive(on);
      watch();
    }
  }

  private void read() {
    // A read that does not fill the buffer has taken all there was; asking again would cost a call.
    // Once this side has ended it is made all the same: then the system's report says whether the
    // peer has ended too (POLLHUP), libuv tells of the end in the same visit, and the JDK hides it.
    for (int i = 0; i < MOST_READS && reading && !poll.isClosing(); i++) {
      int count;
      readBuffer.clear();
      try {
        count = channel.read(readBuffer);
      } catch (IOException e) {
        readStop();
        poll.makeCallback(() -> owner.onReadError(e));
        return;
      }
      if (count < 0) {
        readStop();
        poll.makeCallback(owner::onReadEnd);
        return;
      }
      if (count == 0) {
        return;
      }
      bytesRead += count;
      byte[] bytes = new byte[count];
      readBuffer.flip().get(bytes);
      arrived = ByteBuffer.wrap(bytes);
      poll.makeCallback(deliver);
      if (count < readBuffer.capacity() && !shutDown) {
        return;
      }
    }
  }

  private void deliver() throws Exception {
    ByteBuffer chunk = arrived;
    arrived = null;
    if (chunk != null) {
      owner.onRead(chunk);
    }
  }

  // ---- writing

  /**
   * Writes at once what the system takes. The rest is kept and written when there is room.
   *
   * @return whether that was all; otherwise {@link Owner#onWritten} follows
   */
  boolean write(ByteBuffer data) throws IOException {
    poll.stir();
    return queue.write(channel, data) || keepWriting();
  }

  /** The same for several buffers, which this may change. */
  boolean write(ByteBuffer[] data) throws IOException {
    poll.stir();
    return queue.write(channel, data) || keepWriting();
  }

  private boolean keepWriting() {
    poll.requestBegins();
    watch();
    return false;
  }

  private void continueWriting() {
    if (queue.isEmpty()) {
      return;
    }
    IOException error = null;
    poll.stir();
    try {
      if (!queue.flush(channel)) {
        return;
      }
    } catch (IOException e) {
      queue.clear();
      error = e;
    }
    IOException outcome = error;
    poll.requestEnds();
    watch();
    poll.makeCallback(() -> owner.onWritten(outcome));
    if (shuttingDown != null && !poll.isClosing()) {
      shutdownOutput();
    }
  }

  /** How many bytes {@link #write} has kept. */
  long writeQueueSize() {
    return queue.size();
  }

  /** Ends this direction when all is written, and says so. */
  void shutdown(Callback done) {
    shuttingDown = done;
    poll.requestBegins();
    if (queue.isEmpty()) {
      poll.feed(this::shutdownOutput);
    }
  }

  private void shutdownOutput() {
    Callback done = shuttingDown;
    if (done == null || poll.isClosing()) {
      return;
    }
    shuttingDown = null;
    shutDown = true;
    poll.stir();
    try {
      channel.shutdownOutput();
    } catch (IOException e) {
      // The connection is gone; whoever reads learns why. Node ignores the outcome as well.
    }
    poll.requestEnds();
    poll.makeCallback(done);
  }

  // ---- the end

  /** Closes the connection now and calls {@code onClose} in the close phase. */
  void close(Callback onClose) {
    reading = false;
    poll.close(() -> {
      // libuv cancels what is under way before it reports the close, each with its own callback.
      if (!queue.isEmpty()) {
        queue.clear();
        poll.makeCallback(() -> owner.onWritten(null));
      }
      onClose.call();
    });
  }

  /** The same by a reset: what was sent may never arrive. */
  void reset(Callback onClose) {
    setOption(StandardSocketOptions.SO_LINGER, 0);
    close(onClose);
  }

  // ---- settings and figures

  <T> void setOption(SocketOption<T> option, T value) {
    try {
      channel.setOption(option, value);
    } catch (IOException e) {
      // A connection that is gone needs no options, and Node reports nothing.
    }
  }

  void setReferenced(boolean referenced) {
    poll.setReferenced(referenced);
  }

  long bytesRead() {
    return bytesRead;
  }

  @Nullable InetSocketAddress remoteAddress() {
    try {
      return (InetSocketAddress) channel.getRemoteAddress();
    } catch (IOException e) {
      return null;
    }
  }

  @Nullable InetSocketAddress localAddress() {
    try {
      return (InetSocketAddress) channel.getLocalAddress();
    } catch (IOException e) {
      return null;
    }
  }
}
