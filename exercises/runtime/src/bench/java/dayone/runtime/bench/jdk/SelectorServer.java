package dayone.runtime.bench.jdk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The least that a server on one selector can do: the calls of the system and nothing else. It
 * parses nothing, copies nothing, and believes that what it writes fits into the socket's buffer.
 * So what a server of the JVM can reach on this machine, beside the client that loads it, is known.
 */
public final class SelectorServer {

  private static final int READ_SIZE = 64 * 1024;

  /** The end of a request without a body: CR LF CR LF, as a number. */
  private static final int BLANK_LINE = 0x0D0A0D0A;

  private static final byte[] ANSWER =
      ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\n"
              + "Hello, world!")
          .getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer incoming = ByteBuffer.allocateDirect(READ_SIZE);
  private final ByteBuffer outgoing = ByteBuffer.allocateDirect(READ_SIZE);
  private final boolean isHttp;

  private SelectorServer(boolean isHttp) {
    this.isHttp = isHttp;
  }

  /**
   * Listens on a port that the system chooses, and prints it.
   *
   * @param args {@code echo} or {@code http}
   */
  public static void main(String[] args) throws IOException {
    boolean isHttp =
        switch (args[0]) {
          case "echo" -> false;
          case "http" -> true;
          default -> throw new IllegalArgumentException("echo or http, not " + args[0]);
        };
    new SelectorServer(isHttp).serve();
  }

  private void serve() throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
    while (true) {
      selector.select(key -> {
        try {
          if (key.channel() instanceof SocketChannel channel) {
            answer(channel, (int[]) key.attachment());
          } else {
            accept(server, selector);
          }
        } catch (IOException e) {
          // A client that has measured enough resets its connections; that is no news.
          key.cancel();
        }
      });
    }
  }

  private static void accept(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel channel = server.accept();
    if (channel != null) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.register(selector, SelectionKey.OP_READ, new int[1]);
    }
  }

  private void answer(SocketChannel channel, int[] lastFour) throws IOException {
    incoming.clear();
    if (channel.read(incoming) < 0) {
      channel.close();
      return;
    }
    incoming.flip();
    ByteBuffer answer = isHttp ? answers(lastFour) : incoming;
    int size = answer.remaining();
    if (channel.write(answer) != size) {
      throw new IOException("an answer did not fit into the socket's buffer");
    }
  }

  /** One for each blank line, also for one that comes in two pieces. */
  private ByteBuffer answers(int[] lastFour) {
    outgoing.clear();
    int last = lastFour[0];
    while (incoming.hasRemaining()) {
      last = (last << Byte.SIZE) | incoming.get();
      if (last == BLANK_LINE) {
        outgoing.put(ANSWER);
      }
    }
    lastFour[0] = last;
    return outgoing.flip();
  }
}
