package dayone.grader.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes frames. One reader and one writer at a time.
 *
 * <p>A frame is its length (4 bytes), its kind (1 byte) and its fields; a text is its length in
 * bytes and UTF-8.
 */
public final class Wire {
  /** Several times the longest honest frame; a larger length is noise, not a frame. */
  static final int MAX_FRAME = 256 * 1024;

  private static final byte READY = 1;
  private static final byte RUN_TEST = 2;
  private static final byte TEST_ENDED = 3;

  private final DataInputStream in;
  private final OutputStream out;

  /**
   * Creates an end of the wire.
   *
   * @param in where frames come from
   * @param out where frames go to
   */
  public Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /**
   * Writes a frame and flushes it.
   *
   * @throws IOException if the other end is gone
   */
  public void write(Frame frame) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(body);
    switch (frame) {
      case Frame.Ready() -> fields.writeByte(READY);
      case Frame.RunTest(
              long ticket,
              String className,
              String method,
              List<String> parameterTypes) -> {
        fields.writeByte(RUN_TEST);
        fields.writeLong(ticket);
        writeText(fields, className);
        writeText(fields, method);
        fields.writeInt(parameterTypes.size());
        for (String type : parameterTypes) {
          writeText(fields, type);
        }
      }
      case Frame.TestEnded(
              long ticket,
              Frame.Ending ending,
              String message,
              String thrown,
              String todo,
              String rule) -> {
        fields.writeByte(TEST_ENDED);
        fields.writeLong(ticket);
        writeText(fields, ending.name());
        writeText(fields, message);
        writeText(fields, thrown);
        writeText(fields, todo);
        writeText(fields, rule);
      }
    }
    // One write, so that a frame is not spread over several packets.
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    new DataOutputStream(whole).writeInt(body.size());
    body.writeTo(whole);
    out.write(whole.toByteArray());
    out.flush();
  }

  /**
   * Reads the next frame; waits for it.
   *
   * @return the frame, or nothing if the other end has closed the wire between two frames
   * @throws BrokenWire if what comes is no frame
   * @throws IOException if reading fails
   */
  public Optional<Frame> read() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    try {
      int length =
          first << 24
              | in.readUnsignedByte() << 16
              | in.readUnsignedByte() << 8
              | in.readUnsignedByte();
      if (length < 1 || length > MAX_FRAME) {
        throw new BrokenWire("A frame of " + length + " bytes is announced.");
      }
      byte[] body = new byte[length];
      in.readFully(body);
      return Optional.of(frame(new DataInputStream(new ByteArrayInputStream(body))));
    } catch (EOFException e) {
      BrokenWire broken = new BrokenWire("A frame ends too early.");
      broken.initCause(e);
      throw broken;
    }
  }

  private static Frame frame(DataInputStream fields) throws IOException {
    byte kind = fields.readByte();
    Frame frame =
        switch (kind) {
          case READY -> new Frame.Ready();
          case RUN_TEST ->
              new Frame.RunTest(
                  fields.readLong(), readText(fields), readText(fields), readTexts(fields));
          case TEST_ENDED ->
              new Frame.TestEnded(
                  fields.readLong(),
                  ending(fields),
                  readText(fields),
                  readText(fields),
                  readText(fields),
                  readText(fields));
          default -> throw new BrokenWire("There is no frame of kind " + kind + ".");
        };
    if (fields.read() >= 0) {
      throw new BrokenWire("A frame of kind " + kind + " is too long.");
    }
    return frame;
  }

  private static Frame.Ending ending(DataInputStream fields) throws IOException {
    String name = readText(fields);
    for (Frame.Ending ending : Frame.Ending.values()) {
      if (ending.name().equals(name)) {
        return ending;
      }
    }
    throw new BrokenWire("There is no such ending of a test.");
  }

  private static void writeText(DataOutputStream fields, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    fields.writeInt(bytes.length);
    fields.write(bytes);
  }

  private static String readText(DataInputStream fields) throws IOException {
    int length = fields.readInt();
    if (length < 0 || length > fields.available()) {
      throw new BrokenWire("A text of " + length + " bytes does not fit its frame.");
    }
    return new String(fields.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static List<String> readTexts(DataInputStream fields) throws IOException {
    int count = fields.readInt();
    if (count < 0 || count > fields.available()) {
      throw new BrokenWire("A list of " + count + " texts does not fit its frame.");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readText(fields));
    }
    return List.copyOf(texts);
  }
}
