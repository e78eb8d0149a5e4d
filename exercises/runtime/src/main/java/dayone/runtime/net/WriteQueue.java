package dayone.runtime.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What one write has not been able to give to the system yet. */
final class WriteQueue {

  /**
   * How much is offered in one call. The JDK copies what does not lie outside of the heap, all of
   * it, each time, however little the system then takes; a large buffer would be copied over and
   * over.
   */
  private static final int MOST_PER_CALL = 256 * 1024;

  private static final ByteBuffer[] NOTHING = {};

  private ByteBuffer[] buffers = NOTHING;
  private int first;

  boolean isEmpty() {
    return first == buffers.length;
  }

  long size() {
    long size = 0;
    for (int i = first; i < buffers.length; i++) {
      size += buffers[i].remaining();
    }
    return size;
  }

  void clear() {
    buffers = NOTHING;
    first = 0;
  }

  /** Writes {@code data}, leaving its position as it was; keeps what is left. Whether all went. */
  boolean write(SocketChannel channel, ByteBuffer data) throws IOException {
    int position = data.position();
    try {
      if (writeOne(channel, data)) {
        return true;
      }
      buffers = new ByteBuffer[] {data.slice()};
      first = 0;
      return false;
    } finally {
      data.position(position);
    }
  }

  /** Writes {@code data}, several buffers with as few calls as possible; keeps what is left. */
  boolean write(SocketChannel channel, ByteBuffer[] data) throws IOException {
    buffers = data;
    first = 0;
    try {
      return flush(channel);
    } catch (IOException e) {
      clear();
      throw e;
    }
  }

  /** Writes on; true if nothing is left. */
  boolean flush(SocketChannel channel) throws IOException {
    while (first < buffers.length) {
      int count = gather();
      if (count == 1) {
        if (!writeOne(channel, buffers[first])) {
          return false;
        }
        first++;
      } else {
        channel.write(buffers, first, count);
        int end = first + count;
        while (first < end && !buffers[first].hasRemaining()) {
          first++;
        }
        if (first < end) {
          return false;
        }
      }
    }
    clear();
    return true;
  }

  /** How many buffers go into one call; at least one. */
  private int gather() {
    long size = buffers[first].remaining();
    int end = first + 1;
    while (end < buffers.length && size + buffers[end].remaining() <= MOST_PER_CALL) {
      size += buffers[end].remaining();
      end++;
    }
    return end - first;
  }

  private static boolean writeOne(SocketChannel channel, ByteBuffer data) throws IOException {
    int limit = data.limit();
    do {
      int offered = Math.min(data.remaining(), MOST_PER_CALL);
      data.limit(data.position() + offered);
      int taken;
      try {
        taken = channel.write(data);
      } finally {
        data.limit(limit);
      }
      if (taken < offered) {
        return false;
      }
    } while (data.hasRemaining());
    return true;
  }
}
