package dayone.runtime.stream;

import java.util.ArrayDeque;
import java.util.Arrays;

/** The bytes that a readable stream holds, in the chunks in which they came. */
final class Chunks {

  private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
  private int length;

  /** How many bytes there are. */
  int length() {
    return length;
  }

  int firstLength() {
    return chunks.element().length;
  }

  void add(byte[] chunk) {
    chunks.add(chunk);
    length += chunk.length;
  }

  /** Takes {@code count} bytes, of which there must be as many; a whole chunk is not copied. */
  byte[] take(int count) {
    length -= count;
    if (chunks.element().length == count) {
      return chunks.remove();
    }
    byte[] taken = new byte[count];
    int filled = 0;
    while (filled < count) {
      byte[] first = chunks.remove();
      int part = Math.min(first.length, count - filled);
      System.arraycopy(first, 0, taken, filled, part);
      filled += part;
      if (part < first.length) {
        chunks.addFirst(Arrays.copyOfRange(first, part, first.length));
      }
    }
    return taken;
  }
}
