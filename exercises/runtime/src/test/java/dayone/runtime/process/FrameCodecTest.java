package dayone.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameCodecTest {

  private record Box(Object content) {}

  private static String encode(Object message) {
    return FrameCodec.encode(new Frame.Message(message));
  }

  @Test
  void aFrameIsOneLineOfJson() {
    assertThat(encode("a\nb")).isEqualTo("{\"type\":\"message\",\"value\":\"a\\nb\"}");
    assertThat(encode(new Box(1.5f)))
        .isEqualTo("{\"type\":\"message\",\"value\":{\"content\":1.5}}");
  }

  @Test
  void whatIsNotANumberIsNullAsInJavaScript() {
    assertThat(encode(new double[] {Double.NaN, 1e300, Double.NEGATIVE_INFINITY}))
        .isEqualTo("{\"type\":\"message\",\"value\":[null,1.0E300,null]}");
    assertThat(encode(List.of(Float.POSITIVE_INFINITY))).contains("[null]");
  }

  @Test
  void whatDoesNotPassIsNamedWithItsPlace() {
    Runnable lambda = () -> {};
    assertThatThrownBy(() -> encode(Map.of("jobs", List.of(1, new Box(lambda)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the message.jobs[1].content is a ")
        .hasMessageContaining("cannot be sent to another process");
    assertThatThrownBy(() -> encode(Map.of(1, 2))).hasMessageContaining("the key 1");
    assertThatThrownBy(() -> encode(new char[] {'a'})).hasMessageContaining("char[]");
    assertThatThrownBy(() -> encode(new Object[] {new Object()}))
        .hasMessageStartingWith("the message[0] is a java.lang.Object");
  }

  @Test
  void whatContainsItselfDoesNotPass() {
    List<Object> ring = new ArrayList<>();
    ring.add(ring);
    assertThatThrownBy(() -> encode(ring)).hasMessageContaining("contain itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "12", "null", "{\"type\":\"other\"}", "\u0000"})
  void whatIsNoFrameIsKeptAsItCame(String line) {
    assertThat(FrameCodec.decode(line))
        .isInstanceOfSatisfying(
            Frame.Garbage.class, garbage -> assertThat(garbage.line()).isEqualTo(line));
  }

  @Test
  void aMessageOfAnotherShapeIsNoRecord() {
    assertThatThrownBy(() -> FrameCodec.as(ChildPrograms.Sum.Total.class, "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A message is no Total");
  }
}
