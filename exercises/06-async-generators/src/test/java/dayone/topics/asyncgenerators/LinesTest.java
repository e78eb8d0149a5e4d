package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest
final class LinesTest {

  private static List<String> linesOf(List<byte[]> chunks) {
    EventLoop loop = EventLoop.builder().clock(new VirtualClock()).build();
    return Consumption.of(loop, () -> Lines.lines(AsyncIterable.from(chunks))).items();
  }

  private static List<String> linesOf(String... chunks) {
    return linesOf(Arrays.stream(chunks).map(chunk -> chunk.getBytes(UTF_8)).toList());
  }

  @Test
  @Points(3)
  @Hint(
      "A chunk may hold several lines, one, or a part of one. What do you do with the rest of a chunk"
          + " behind its last line end, and what with a line end of two characters?")
  void yieldsTheLinesOfTheChunks() {
    assertThat(linesOf("one\ntwo\nthr", "ee\r\nfo", "u", "r\r\n", "", "five\nsix\n"))
        .containsExactly("one", "two", "three", "four", "five", "six");
  }

  @Test
  @Points(4)
  @Hint(
      "A cut may lie inside a character, or between \\r and \\n. What can you decode on its own, and"
          + " from which moment on?")
  void doesNotMindWhereTheTextIsCut() {
    String text = "Füße\r\n日本語 🙂\n\r\nend €\r\n";
    byte[] bytes = text.getBytes(UTF_8);
    List<String> expected = List.of("Füße", "日本語 🙂", "", "end €");

    for (int cut = 0; cut <= bytes.length; cut++) {
      byte[] before = Arrays.copyOf(bytes, cut);
      byte[] after = Arrays.copyOfRange(bytes, cut, bytes.length);
      assertThat(linesOf(List.of(before, after))).as("cut behind byte " + cut).isEqualTo(expected);
    }
    List<byte[]> single = new ArrayList<>();
    for (byte each : bytes) {
      single.add(new byte[] {each});
    }
    assertThat(linesOf(single)).as("each byte by itself").isEqualTo(expected);
  }

  @Test
  @Points(2)
  @Hint(
      "Try the end: a last line without a line end, one with it, only line ends, nothing at all. When"
          + " is there one more line?")
  void knowsWhichLineIsTheLast() {
    assertThat(linesOf("one\ntw", "o")).containsExactly("one", "two");
    assertThat(linesOf("one\n")).containsExactly("one");
    assertThat(linesOf("\n\r\n\n")).containsExactly("", "", "");
    assertThat(linesOf("one\n\n", "\n")).containsExactly("one", "", "");
    assertThat(linesOf("", "")).isEmpty();
    assertThat(linesOf()).isEmpty();
  }
}
