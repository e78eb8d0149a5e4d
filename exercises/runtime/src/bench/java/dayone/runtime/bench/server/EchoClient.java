package dayone.runtime.bench.server;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** So many connections on one selector, each with one message under way. */
final class EchoClient implements AutoCloseable {

  private static final int SIZE = 64;

  private final Selector selector = Selector.open();
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(SIZE);
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(SIZE);

  EchoClient(InetSocketAddress server, int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      SocketChannel channel = SocketChannel.open(server);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
    }
  }

  private final class Connection {

    private final SocketChannel channel;
    private int missing;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    void send() throws IOException {
      outgoing.clear();
      missing = SIZE;
      // So little always fits into the socket's buffer: there is nothing else in it.
      if (channel.write(outgoing) != SIZE) {
        throw new IOException("a message did not fit into an empty buffer");
      }
    }

    /** Whether the message is back as a whole. */
    boolean receive() throws IOException {
      incoming.clear().limit(missing);
      int count = channel.read(incoming);
      if (count < 0) {
        throw new EOFException("the server has closed a connection");
      }
      missing -= count;
      return missing == 0;
    }
  }

  /** Sends so many messages and waits until the last of them is back. */
  void exchange(int total) throws IOException {
    int sent = 0;
    int received = 0;
    for (SelectionKey key : selector.keys()) {
      if (sent < total) {
        ((Connection) key.attachment()).send();
        sent++;
      }
    }
    while (received < total) {
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        Connection connection = (Connection) key.attachment();
        if (connection.receive()) {
          received++;
          if (sent < total) {
            connection.send();
            sent++;
          }
        }
      }
      selector.selectedKeys().clear();
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
