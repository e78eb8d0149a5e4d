package dayone.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.Async;
import dayone.runtime.async.ForAwait;
import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The machinery of a readable stream, with a source that answers at once. */
final class ReadableTest {

  private final Program program = Program.inOrder();

  /** Gives prepared chunks, one for each question. */
  private static final class Prepared extends Readable {

    private final ArrayDeque<String> chunks;
    private int questions;

    Prepared(EventLoop loop, int highWaterMark, String... chunks) {
      super(loop, highWaterMark, true);
      this.chunks = new ArrayDeque<>(List.of(chunks));
    }

    @Override
    protected void doRead(int size) throws Exception {
      questions++;
      String next = chunks.poll();
      push(next == null ? null : next.getBytes(UTF_8));
    }
  }

  @Test
  void aStreamAsksOnlyWhileItHoldsLessThanItsMark() {
    program.run(() -> {
      Prepared stream = new Prepared(program.loop, 4, "ab", "cd", "ef", "gh");
      stream.read(0);
      program.loop.setImmediate(
          () -> program.log(stream.questions + " questions, holds " + stream.readableLength()));
    });

    assertThat(program.output()).containsExactly("2 questions, holds 4");
  }

  @Test
  void readTakesEverythingOrAsMuchAsAskedForOrNothing() {
    program.run(() -> {
      Prepared stream = new Prepared(program.loop, 6, "abc", "def", "ghi");
      stream.onReadable(() -> {});
      program.loop.setImmediate(() -> {
        program.log(new String(stream.read(2), UTF_8));
        program.log(new String(stream.read(2), UTF_8));
        program.log(new String(stream.read(), UTF_8));
        program.log(stream.read(5) == null);
        assertThatThrownBy(() -> stream.read(-1)).isInstanceOf(IllegalArgumentException.class);
      });
    });

    // The second read has found room for one more chunk.
    assertThat(program.output()).containsExactly("ab", "cd", "efghi", "true");
  }

  @Test
  void theRestIsGivenAtTheEndEvenIfMoreWasAskedFor() {
    program.run(() -> {
      Prepared stream = new Prepared(program.loop, 10, "abc");
      stream.onReadable(() -> {
        byte[] bytes = stream.read(5);
        program.log(bytes == null ? "nothing" : new String(bytes, UTF_8));
      });
      stream.onEnd(program.logs("end"));
    });

    assertThat(program.output()).containsExactly("abc", "nothing", "end");
  }

  @Test
  void aChunkAfterTheEndIsAnError() {
    program.run(() -> {
      Readable stream =
          new Readable(program.loop, 10, true) {
            @Override
            protected void doRead(int size) throws Exception {
              push(null);
              push(new byte[1]);
            }
          };
      stream.onError(error -> program.log(((StreamError) error).code()));
      stream.onClose(program.logs("close"));
      stream.resume();
    });

    assertThat(program.output()).containsExactly("ERR_STREAM_PUSH_AFTER_EOF", "close");
  }

  @Test
  void aSourceThatThrowsEndsTheStream() {
    program.run(() -> {
      Readable stream =
          new Readable(program.loop, 10, true) {
            @Override
            protected void doRead(int size) throws Exception {
              throw new java.io.IOException("broken");
            }
          };
      stream.onError(error -> program.log(error.getMessage()));
      stream.onClose(program.logs("close"));
      stream.resume();
    });

    assertThat(program.output()).containsExactly("broken", "close");
  }

  @Test
  void itIsAnAsyncIterableOfItsChunks() {
    program.run(() ->
        Async.async(() ->
            ForAwait.each(
                new Prepared(program.loop, 2, "ab", "cd", "ef"),
                chunk -> program.log(new String(chunk, UTF_8)))));

    assertThat(String.join("", program.output())).isEqualTo("abcdef");
  }
}
