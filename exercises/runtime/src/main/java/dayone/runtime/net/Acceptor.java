package dayone.runtime.net;

import dayone.runtime.io.Errno;
import dayone.runtime.loop.PollHandle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket that listens, as libuv has it. Reports each connection by one callback of the loop. */
final class Acceptor implements PollHandle.Watcher {

  /** Whom it reports to. */
  interface Owner {

    /** A connection. */
    void onConnection(SocketChannel channel) throws Exception;

    /** A connection could not be accepted. */
    void onAcceptError(IOException error) throws Exception;
  }

  private final ServerSocketChannel channel;
  private final Owner owner;
  private final PollHandle poll;

  /**
   * A descriptor in reserve. When there are none left it is given up to accept what waits, and to
   * close it: otherwise the selector would report the same connection for ever.
   */
  private @Nullable SocketChannel reserve;

  private Acceptor(Net net, ServerSocketChannel channel, Owner owner) throws IOException {
    this.channel = channel;
    this.owner = owner;
    this.poll = net.loop.openPoll("TCP server " + Addresses.text(address()), channel, this);
    poll.setInterest(SelectionKey.OP_ACCEPT);
    poll.setActive(true);
    poll.alsoClose(this::closeReserve);
    openReserve();
  }

  /** Binds and listens. */
  static Acceptor listen(Net net, InetSocketAddress address, int backlog, Owner owner)
      throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      // SO_REUSEADDR is set already, as libuv sets it: the JDK does so on every Unix.
      channel.bind(address, backlog);
      return new Acceptor(net, channel, owner);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void ready(int operations) {
    while (!poll.isClosing()) {
      SocketChannel accepted;
      try {
        accepted = channel.accept();
      } catch (IOException e) {
        if (isOutOfDescriptors(e)) {
          dropWaiting();
          return;
        }
        if (SocketErrno.of(e) != Errno.ECONNABORTED) {
          poll.makeCallback(() -> owner.onAcceptError(e));
          return;
        }
        continue;
      }
      if (accepted == null) {
        return;
      }
      poll.makeCallback(() -> owner.onConnection(accepted));
    }
  }

  private static boolean isOutOfDescriptors(IOException error) {
    Errno errno = SocketErrno.of(error);
    return errno == Errno.EMFILE || errno == Errno.ENFILE;
  }

  /** libuv's trick: the clients learn at once that nobody has room for them. */
  private void dropWaiting() {
    closeReserve();
    try {
      SocketChannel accepted;
      while ((accepted = channel.accept()) != null) {
        accepted.close();
      }
    } catch (IOException e) {
      // Still none left: somebody else was faster. The selector will report again.
    }
    openReserve();
  }

  private void openReserve() {
    try {
      reserve = SocketChannel.open();
    } catch (IOException e) {
      reserve = null;
    }
  }

  private void closeReserve() {
    SocketChannel kept = reserve;
    reserve = null;
    if (kept != null) {
      try {
        kept.close();
      } catch (IOException e) {
        // It was never connected: there is nothing that could be lost.
      }
    }
  }

  void setReferenced(boolean referenced) {
    poll.setReferenced(referenced);
  }

  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  void close() {
    poll.close(() -> {});
  }
}
