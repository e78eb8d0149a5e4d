package dayone.runtime.http;

import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;

/**
 * Takes a chunked body out of its chunks. Goes on where it stopped when the next bytes are there.
 */
final class ChunkParser {

  private enum State {
    SIZE_START,
    SIZE,
    EXTENSION,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF
  }

  /** What may stand behind a size and is ignored; Node's limit for all of one body. */
  private static final int MOST_EXTENSION_BYTES = 16 * 1024;

  private static final int HEX_BITS = 4;

  private State state = State.SIZE_START;
  private long remaining;
  private int extensionBytes;

  void start() {
    state = State.SIZE_START;
    extensionBytes = 0;
  }

  /**
   * Reads on, and gives what belongs to the body to {@code body}; true if the size of the last
   * chunk has been read. The trailers come next.
   */
  boolean read(ByteBuffer in, Effect<ByteBuffer> body) throws Exception {
    while (in.hasRemaining()) {
      switch (state) {
        case SIZE_START -> {
          remaining = digit(in.get());
          state = State.SIZE;
        }
        case SIZE -> size(in.get());
        case EXTENSION -> extension(in.get());
        case SIZE_LF -> {
          require(in.get() == '\n', "HPE_STRICT", "Expected LF after chunk size");
          if (remaining == 0) {
            state = State.SIZE_START;
            return true;
          }
          state = State.DATA;
        }
        case DATA -> {
          ByteBuffer piece = MessageParser.cut(in, remaining);
          remaining -= piece.remaining();
          // Before the call: it may throw, and what was read must not be read again.
          if (remaining == 0) {
            state = State.DATA_CR;
          }
          body.accept(piece);
        }
        case DATA_CR -> {
          require(in.get() == '\r', "HPE_STRICT", "Expected LF after chunk data");
          state = State.DATA_LF;
        }
        case DATA_LF -> {
          require(in.get() == '\n', "HPE_STRICT", "Expected LF after chunk data");
          state = State.SIZE_START;
        }
      }
    }
    return false;
  }

  private void size(byte b) {
    switch (b) {
      case '\r' -> state = State.SIZE_LF;
      case ';' -> state = State.EXTENSION;
      case '\n' -> throw new ParseError("HPE_CR_EXPECTED", "Missing expected CR after chunk size");
      default -> {
        int digit = digit(b);
        require(
            remaining <= Long.MAX_VALUE >> HEX_BITS,
            "HPE_INVALID_CHUNK_SIZE",
            "Chunk size overflow");
        remaining = (remaining << HEX_BITS) + digit;
      }
    }
  }

  private void extension(byte b) {
    if (b == '\r') {
      state = State.SIZE_LF;
      return;
    }
    require(Tokens.has(Tokens.VALUE, b), "HPE_STRICT", "Invalid character in chunk extensions");
    require(
        ++extensionBytes <= MOST_EXTENSION_BYTES,
        "HPE_CHUNK_EXTENSIONS_OVERFLOW",
        "Chunk extensions overflow (more than " + MOST_EXTENSION_BYTES + " bytes)");
  }

  private static int digit(byte b) {
    int digit = Tokens.hexDigit(b);
    require(digit >= 0, "HPE_INVALID_CHUNK_SIZE", "Invalid character in chunk size");
    return digit;
  }

  private static void require(boolean holds, String code, String reason) {
    if (!holds) {
      throw new ParseError(code, reason);
    }
  }
}
