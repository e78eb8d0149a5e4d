package dayone.grader.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {
  static Stream<Frame> frames() {
    return Stream.concat(
        Stream.of(
            new Frame.Ready(),
            new Frame.RunTest(Long.MIN_VALUE, "a.B$C", "works", List.of()),
            new Frame.RunTest(
                Long.MIN_VALUE, "a.B", "works", List.of("int", "[Ljava.lang.String;"))),
        Arrays.stream(Frame.Ending.values())
            .map(ending ->
                new Frame.TestEnded(
                    7L << 40, ending, "ünïcödé 🙂\n\0", "a.Thrown", "a.Todo", "A rule.")));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void frameArrivesAsItWasSent(Frame frame) throws IOException {
    assertThat(reading(bytes(frame)).read()).contains(frame);
  }

  @Test
  void framesFollowEachOtherAndThenTheWireEnds() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Wire writing = new Wire(InputStream.nullInputStream(), out);
    for (Frame frame : frames().toList()) {
      writing.write(frame);
    }

    Wire reading = reading(out.toByteArray());

    for (Frame frame : frames().toList()) {
      assertThat(reading.read()).contains(frame);
    }
    assertThat(reading.read()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("frames")
  void frameThatIsCutAnywhereIsBroken(Frame frame) throws IOException {
    byte[] whole = bytes(frame);
    for (int length = 1; length < whole.length; length++) {
      Wire wire = reading(Arrays.copyOf(whole, length));
      assertThatExceptionOfType(BrokenWire.class).isThrownBy(wire::read);
    }
  }

  @Test
  void lengthBeyondTheLimitIsBrokenBeforeAnythingIsReserved() {
    assertBroken(new byte[] {0x7F, 0, 0, 0, 1}, "bytes is announced");
    assertBroken(new byte[] {(byte) 0xFF, 0, 0, 0, 1}, "bytes is announced");
    assertBroken(new byte[] {0, 0, 0, 0, 1}, "bytes is announced");
  }

  @Test
  void unknownKindIsBroken() {
    assertBroken(new byte[] {0, 0, 0, 1, 99}, "no frame of kind 99");
  }

  @Test
  void surplusBytesAreBroken() {
    assertBroken(new byte[] {0, 0, 0, 2, 1, 0}, "too long");
  }

  @Test
  void textLongerThanItsFrameIsBroken() {
    assertBroken(
        new byte[] {0, 0, 0, 13, 2, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 1, 0}, "does not fit its frame");
  }

  private static void assertBroken(byte[] bytes, String message) {
    assertThatExceptionOfType(BrokenWire.class)
        .isThrownBy(() -> reading(bytes).read())
        .withMessageContaining(message);
  }

  private static byte[] bytes(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Wire(InputStream.nullInputStream(), out).write(frame);
    return out.toByteArray();
  }

  private static Wire reading(byte[] bytes) {
    return new Wire(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
  }
}
