package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Gathers the pieces of one head and counts them: a head that never ends must not fill the memory.
 * One for a connection; its array is used again for each message.
 */
final class HeadBuffer {

  private static final int FIRST_SIZE = 256;

  private final int limit;
  private byte[] bytes = new byte[FIRST_SIZE];

  /** The length of the piece that is being gathered. */
  private int length;

  /** The bytes of the pieces of this head so far. Delimiters are not counted: so Node counts. */
  private int counted;

  /**
   * @param limit how many bytes a head may have
   */
  HeadBuffer(int limit) {
    this.limit = limit;
  }

  void startHead() {
    length = 0;
    counted = 0;
  }

  void add(byte b) {
    reserve(1);
    bytes[length++] = b;
  }

  /** Takes from {@code in} what {@code allowed} allows, up to the first byte that it does not. */
  void addWhile(boolean[] allowed, ByteBuffer in) {
    int start = in.position();
    int end = in.limit();
    int stop = start;
    while (stop < end && allowed[in.get(stop) & 0xff]) {
      stop++;
    }
    int count = stop - start;
    reserve(count);
    in.get(bytes, length, count);
    length += count;
  }

  private void reserve(int more) {
    counted += more;
    if (counted >= limit) {
      throw new ParseError(
          "HPE_HEADER_OVERFLOW", "Header overflow (more than " + limit + " bytes)");
    }
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  /** The piece that was gathered; the next one begins. */
  String take() {
    String taken = new String(bytes, 0, length, ISO_8859_1);
    length = 0;
    return taken;
  }

  /** The same without the spaces and tabs at its end. */
  String takeTrimmed() {
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t')) {
      length--;
    }
    return take();
  }
}
