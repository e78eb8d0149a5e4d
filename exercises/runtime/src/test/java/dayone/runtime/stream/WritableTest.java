package dayone.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Effect;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The machinery of a writable stream, with a target that answers when the test says so. */
final class WritableTest {

  // The expected lines are those of node v20.20.2.

  private final Program program = Program.inOrder();

  /** Prints what it is to write. */
  private final class Printing extends Writable {

    /** Null: answer at once. */
    private @Nullable Effect<@Nullable Throwable> waiting;

    private final boolean atOnce;

    Printing(EventLoop loop, boolean atOnce) {
      super(loop, 4, true);
      this.atOnce = atOnce;
    }

    @Override
    protected void doWrite(byte[] chunk, Effect<@Nullable Throwable> done) {
      program.log("write " + new String(chunk, UTF_8));
      answer(done);
    }

    @Override
    protected void doWritev(List<byte[]> chunks, Effect<@Nullable Throwable> done) {
      program.log("writev " + chunks.stream().map(chunk -> new String(chunk, UTF_8)).toList());
      answer(done);
    }

    private void answer(Effect<@Nullable Throwable> done) {
      waiting = done;
      if (atOnce) {
        try {
          done.accept(null);
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    }

    @Override
    protected void doDestroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
      program.log("destroy");
      done.accept(error);
    }
  }

  private Printing watched(boolean atOnce) {
    Printing stream = new Printing(program.loop, atOnce);
    stream.onDrain(program.logs("drain"));
    stream.onFinish(program.logs("finish"));
    stream.onError(error -> program.log("error " + error.getMessage()));
    stream.onClose(program.logs("close"));
    return stream;
  }

  @Test
  void aTargetThatAnswersAtOnceIsWrittenToInTheCallAndCalledBackInATick() {
    program.run(() -> {
      Printing stream = watched(true);
      program.log(stream.write("abcd".getBytes(UTF_8), error -> program.log("written")));
      program.log("after write");
      stream.end("e");
    });

    assertThat(program.output())
        .containsExactly(
            "write abcd",
            "true",
            "after write",
            "write e",
            "written",
            "finish",
            "destroy",
            "close");
  }

  @Test
  void whatComesWhileOneIsWrittenIsWrittenTogether() {
    program.run(() -> {
      Printing stream = watched(false);
      program.log(stream.write("ab") + " " + stream.write("c") + " " + stream.write("def"));
      program.loop.setImmediate(() -> {
        stream.waiting.accept(null);
        program.log("waiting: " + stream.writableLength());
        stream.waiting.accept(null);
        stream.end();
      });
    });

    assertThat(program.output())
        .containsExactly(
            "write ab",
            "true true false",
            "writev [c, def]",
            "waiting: 4",
            "drain",
            "finish",
            "destroy",
            "close");
  }

  @Test
  void aWriteThatFailsFailsWhatWaitsAndDestroysTheStream() {
    program.run(() -> {
      Printing stream = watched(false);
      stream.write("a".getBytes(UTF_8), error -> program.log("a " + error.getMessage()));
      stream.write("b".getBytes(UTF_8), error -> program.log("b " + error.getMessage()));
      stream.end(error -> program.log("end " + error.getMessage()));
      program.loop.setImmediate(() -> stream.waiting.accept(new IOException("broken")));
    });

    assertThat(program.output())
        .containsExactly(
            "write a", "a broken", "b broken", "end broken", "destroy", "error broken", "close");
  }

  @Test
  void endingTwiceIsTold() {
    program.run(() -> {
      Printing stream = watched(true);
      stream.end(error -> program.log("first " + error));
      stream.onClose(() -> stream.end(error -> program.log(((StreamError) error).code())));
    });

    assertThat(program.output())
        .containsExactly("first null", "finish", "destroy", "close", "ERR_STREAM_ALREADY_FINISHED");
  }

  @Test
  void aWriteAfterDestroyIsRefused() {
    program.run(() -> {
      Printing stream = watched(true);
      stream.destroy();
      program.log(
          stream.write("a".getBytes(UTF_8), error -> program.log(((StreamError) error).code())));
    });

    assertThat(program.output())
        .containsExactly("destroy", "false", "close", "ERR_STREAM_DESTROYED");
  }
}
