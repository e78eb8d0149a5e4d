package dayone.testkit.forked;

import dayone.testkit.scoreboard.State;
import dayone.testkit.scoreboard.TestScore;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a waiting JVM says. */
public sealed interface Message {

  /** It waits. */
  record Ready() implements Message {}

  /**
   * A test begins.
   *
   * @param method its class and method, with parameters: by this it can be left out of a run
   * @param name its class and method in short
   * @param worst how it counts if nothing more is heard of it; null if it has no points
   */
  record Started(String method, String name, @Nullable TestScore worst) implements Message {}

  /**
   * A test, or the setting up of a whole class, has ended. Of the latter only failures are told.
   *
   * @param text what it says; empty if it has passed
   */
  record Ended(String name, State state, String text) implements Message {}

  /** A test with points counts so; of several for the same test the last is right. */
  record Scored(TestScore score) implements Message {}

  /** The test that runs has used too much CPU time, and the JVM ends. */
  record TooLong(String text) implements Message {}

  /** The code of the test that runs ends the JVM. */
  record Exiting(String text) implements Message {}

  /** All tests have ended. */
  record Done() implements Message {}

  /** Something was printed; not a message of the connection. */
  record Printed(String line) implements Message {}

  /** The JVM is gone; not a message of the connection. */
  record Gone(int exitCode) implements Message {}

  /** Writes a message and sends it off. */
  static void write(DataOutputStream out, Message message) throws IOException {
    switch (message) {
      case Ready() -> out.writeByte('r');
      case Started(String method, String name, TestScore worst) -> {
        out.writeByte('s');
        text(out, method);
        text(out, name);
        out.writeBoolean(worst != null);
        if (worst != null) {
          score(out, worst);
        }
      }
      case Ended(String name, State state, String text) -> {
        out.writeByte('e');
        text(out, name);
        text(out, state.name());
        text(out, text);
      }
      case Scored(TestScore score) -> {
        out.writeByte('p');
        score(out, score);
      }
      case TooLong(String text) -> {
        out.writeByte('l');
        text(out, text);
      }
      case Exiting(String text) -> {
        out.writeByte('x');
        text(out, text);
      }
      case Done() -> out.writeByte('d');
      case Printed _, Gone _ -> throw new IllegalArgumentException("not to be sent: " + message);
    }
    out.flush();
  }

  /**
   * Reads the next message.
   *
   * @throws IOException if there is none, or what comes is no message
   */
  static Message read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 'r' -> new Ready();
      case 's' -> new Started(text(in), text(in), in.readBoolean() ? score(in) : null);
      case 'e' -> new Ended(text(in), state(in), text(in));
      case 'p' -> new Scored(score(in));
      case 'l' -> new TooLong(text(in));
      case 'x' -> new Exiting(text(in));
      case 'd' -> new Done();
      default -> throw new IOException("no message begins with " + kind);
    };
  }

  private static void score(DataOutputStream out, TestScore score) throws IOException {
    text(out, score.test());
    out.writeInt(score.task());
    out.writeInt(score.points());
    text(out, score.state().name());
    text(out, score.open());
  }

  private static TestScore score(DataInputStream in) throws IOException {
    return new TestScore(text(in), in.readInt(), in.readInt(), state(in), text(in));
  }

  private static State state(DataInputStream in) throws IOException {
    try {
      return State.valueOf(text(in));
    } catch (IllegalArgumentException unknown) {
      throw new IOException("no state", unknown);
    }
  }

  // Not writeUTF: a failure may be longer than 65,535 bytes.
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
