package dayone.topics.asyncgenerators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest(maxCallbacks = 1_000_000)
final class LinesHiddenTest {

  private static final int SEEDS = 200;

  private static final List<byte[]> PARTS =
      List.of(
          "a".getBytes(UTF_8),
          "ü".getBytes(UTF_8),
          "€".getBytes(UTF_8),
          "🙂".getBytes(UTF_8),
          "\n".getBytes(UTF_8),
          "\r\n".getBytes(UTF_8),
          "\r".getBytes(UTF_8),
          // No UTF-8: a byte that never stands there, and characters that lack their last byte.
          new byte[] {(byte) 0xff},
          new byte[] {(byte) 0xc3},
          new byte[] {(byte) 0xf0, (byte) 0x9f, (byte) 0x99});

  @Test
  @Points(3)
  @Hint(
      "The lines are those of the whole text, however it was cut: also a \\r without \\n, which is a"
          + " character like others, and bytes that are no UTF-8. Is your line end the same?")
  void linesAreThoseOfTheWholeText() {
    for (int seed = 0; seed < SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      int parts = random.nextInt(40);
      for (int part = 0; part < parts; part++) {
        text.writeBytes(PARTS.get(random.nextInt(PARTS.size())));
      }
      byte[] bytes = text.toByteArray();
      List<byte[]> chunks = cut(bytes, random);
      EventLoop loop = EventLoop.builder().clock(new VirtualClock()).build();

      assertThat(Consumption.of(loop, () -> Lines.lines(AsyncIterable.from(chunks))).items())
          .as("the lines of " + Arrays.toString(bytes))
          .isEqualTo(linesOf(new String(bytes, UTF_8)));
    }
  }

  private static List<byte[]> cut(byte[] bytes, SplittableRandom random) {
    List<byte[]> chunks = new ArrayList<>();
    int begin = 0;
    while (begin < bytes.length) {
      int end = Math.min(bytes.length, begin + random.nextInt(8));
      chunks.add(Arrays.copyOfRange(bytes, begin, end));
      begin = end;
    }
    return chunks;
  }

  private static List<String> linesOf(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  @Test
  @Points(2)
  @Hint(
      "When is a line handed out: as soon as its end has come, or later? And is a chunk asked for"
          + " while there is still a line to hand out?")
  void asksForAChunkOnlyWhenNoLineIsLeft(EventLoop loop) {
    Source<byte[]> source =
        new Source<>(
            loop, 5, i -> List.of("a\nb\nc", "d", "e\n", "f\r\ng\n", "h").get(i).getBytes(UTF_8));
    List<Integer> requests = new ArrayList<>();

    Consumption<String> lines =
        Consumption.of(
            loop,
            () -> Lines.lines(source),
            line -> {
              requests.add(source.requests());
              return true;
            });

    assertThat(lines.items()).containsExactly("a", "b", "cde", "f", "g", "h");
    assertThat(requests)
        .as("how many chunks had been asked for when each of the six lines came")
        .containsExactly(1, 1, 3, 4, 4, 6);
    assertThat(source.wasAskedTooEarly()).as("asked for two chunks at a time").isFalse();
    assertThat(source.finishes()).as("finished, although it was at its end").isZero();
  }

  @Test
  @Points(2)
  @Hint(
      "The source fills the same array again and again. What do you still hold of a chunk when you"
          + " ask for the next one?")
  void keepsNoArrayOfTheSource(EventLoop loop) {
    byte[] array = new byte[4];
    byte[] text = "first line\nsecond\nthe third\n12345".getBytes(UTF_8);
    Source<byte[]> source =
        new Source<>(
            loop,
            text.length / array.length,
            i -> {
              System.arraycopy(text, i * array.length, array, 0, array.length);
              return array;
            });

    assertThat(Consumption.of(loop, () -> Lines.lines(source)).items())
        .containsExactly("first line", "second", "the third", "1234");
  }

  @Test
  @Points(2)
  @Hint(
      "Somebody wants the first lines only and leaves the loop. Who tells the source that it may"
          + " close its file, and who waits until it has?")
  void finishesTheSourceWhenNobodyWantsMore(EventLoop loop) {
    Source<byte[]> source = new Source<>(loop, 100, i -> ("line " + i + "\nmo").getBytes(UTF_8));
    List<Boolean> closed = new ArrayList<>();

    loop.run(() -> {
      var lines = Lines.lines(source);
      Async.async(() -> {
        Async.await(lines.next());
        Async.await(lines.next());
        Async.await(lines.finish());
        closed.add(source.isClosed());
        Async.await(lines.finish());
      });
    });

    assertThat(source.requests()).as("chunks asked for, when two lines were wanted").isEqualTo(2);
    assertThat(source.finishes()).as("how often the source was finished").isEqualTo(1);
    assertThat(closed)
        .as("whether the source had closed when the generator said that it was over")
        .containsExactly(true);
  }

  @Test
  @Points(2)
  @Hint(
      "The connection breaks in the middle of a line. Which lines are surely complete, who learns of"
          + " the error, and is the begun line a line?")
  void theErrorOfTheSourceComesBehindTheCompleteLines(EventLoop loop) {
    Exception broken = new Exception("the connection is broken");
    Source<byte[]> source =
        new Source<byte[]>(loop, 2, i -> List.of("one\ntwo\nthr", "ee\nfo").get(i).getBytes(UTF_8))
            .failingAtItsEnd(broken);

    Consumption<String> lines = Consumption.of(loop, () -> Lines.lines(source));

    assertThat(lines.itemsBefore()).containsExactly("one", "two", "three");
    assertThat(lines.error()).isSameAs(broken);
    assertThat(source.finishes()).as("finished, although it had failed").isZero();
  }
}
