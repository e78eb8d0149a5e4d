package dayone.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Async;
import dayone.runtime.async.ForAwait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream in a {@code for await} loop. The turns are the output of node v20.20.2. */
final class ReadStreamIterationTest {

  @TempDir Path folder;

  private final Turns turns = new Turns();
  private final FileSystem files = turns.files;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.write(folder.resolve("f"), new byte[150_000]);
  }

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(files.openFiles()).isEmpty();
    assertThat(turns.program.loop.leftovers()).isEmpty();
  }

  private ReadStream watched(ReadStream stream) {
    turns.watch(stream, "");
    return stream;
  }

  private void forEach(ReadStream stream, int most) throws Exception {
    int count = 0;
    try (ForAwait<byte[]> chunks = ForAwait.of(stream)) {
      while (count < most && chunks.next()) {
        count++;
        turns.log("chunk " + chunks.item().length);
      }
    }
  }

  @Test
  void aLoopGoesOnWhenEverythingIsClosed() {
    assertThat(
            turns.run(() ->
                Async.async(() -> {
                  ReadStream stream = watched(files.createReadStream(file));
                  forEach(stream, Integer.MAX_VALUE);
                  turns.log("out");
                })))
        .containsExactly(
            "t0 open",
            "t0 ready",
            "t1 chunk 65536",
            "t2 chunk 65536",
            "t3 chunk 18928",
            "t4 end",
            "t5 close",
            "t5 out");
  }

  @Test
  void leavingTheLoopEarlyClosesTheFile() {
    assertThat(
            turns.run(() ->
                Async.async(() -> {
                  forEach(watched(files.createReadStream(file)), 1);
                  turns.log("out");
                })))
        .containsExactly(
            "t0 open",
            "t0 ready",
            "t1 chunk 65536",
            "t1 out",
            "t3 error The operation was aborted",
            "t3 close");
  }

  @Test
  void leavingTheLoopByAnExceptionClosesTheFile() {
    assertThat(
            turns.run(() ->
                Async.async(() -> {
                  try {
                    ForAwait.each(
                        watched(files.createReadStream(file)),
                        chunk -> {
                          throw new IOException("mine");
                        });
                  } catch (IOException e) {
                    turns.log("caught " + e.getMessage());
                  }
                })))
        .containsExactly(
            "t0 open",
            "t0 ready",
            "t1 caught mine",
            "t3 error The operation was aborted",
            "t3 close");
  }

  @Test
  void theLoopThrowsTheErrorOfTheStream() {
    Path missing = folder.resolve("none");
    assertThat(
            turns.run(() ->
                Async.async(() -> {
                  try {
                    forEach(watched(files.createReadStream(missing)), 1);
                  } catch (IOException e) {
                    turns.log("caught " + e.getMessage());
                  }
                })))
        .containsExactly(
            "t0 error ENOENT: no such file or directory, open '" + missing + "'",
            "t0 close",
            "t0 caught ENOENT: no such file or directory, open '" + missing + "'");
  }

  @Test
  void aLoopOverAHandleClosesTheHandle() throws Exception {
    turns.program.run(() ->
        Async.async(() -> {
          FileHandle handle = Async.await(files.open(file, "r"));
          Async.await(handle.read(new byte[100_000]));
          int[] bytes = new int[1];
          ForAwait.each(handle.createReadStream(), chunk -> bytes[0] += chunk.length);
          turns.program.log(bytes[0]);
          Async.await(handle.close());
        }));

    assertThat(turns.program.output()).containsExactly("50000");
  }

  @Test
  void closingAHandleEndsItsStream() {
    turns.program.run(() ->
        Async.async(() -> {
          FileHandle handle = Async.await(files.open(file, "r"));
          ReadStream stream = handle.createReadStream();
          stream.onClose(() -> turns.program.log("closed"));
          Async.await(handle.close());
          turns.program.log(stream.isDestroyed());
        }));

    assertThat(turns.program.output()).containsExactlyInAnyOrder("closed", "true");
  }
}
