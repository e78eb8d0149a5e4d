package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dayone.runtime.async.Async;
import dayone.runtime.async.Events;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in which turn is the output of node v20.20.2 for the same program. */
final class WriteStreamTest {

  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;

  private final Turns turns = new Turns();
  private final FileSystem files = turns.files;

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(files.openFiles()).isEmpty();
    assertThat(turns.program.loop.leftovers()).isEmpty();
  }

  private WriteStream watched(WriteStream stream) {
    turns.watch(stream, "");
    return stream;
  }

  private void logOutcome(String what, Throwable error) {
    turns.log(error == null ? what : what + " " + error.getMessage());
  }

  @Test
  void whatCameBeforeItWasOpenIsWrittenAtOnce() {
    Path file = folder.resolve("g");
    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(file));
              turns.log(
                  stream.write(new byte[10])
                      + " "
                      + stream.write(new byte[16_000])
                      + " "
                      + stream.write(new byte[16_000]));
              stream.write("bye");
              stream.end(error -> logOutcome("end called back", error));
            }))
        .containsExactly(
            "t0 true true false",
            "t0 open",
            "t0 ready",
            "t1 end called back",
            "t1 finish",
            "t2 close");
    assertThat(file).hasSize(32_013);
  }

  @Test
  void falseMeansEnoughUntilDrain() {
    Path file = folder.resolve("g");
    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(file));
              int[] written = new int[1];
              stream.onDrain(() -> writeAsLongAsItMay(stream, written));
              writeAsLongAsItMay(stream, written);
            }))
        .containsExactly(
            "t0 write true",
            "t0 write false",
            "t0 open",
            "t0 ready",
            "t1 drain",
            "t1 write true",
            "t1 write false",
            "t1 written",
            "t1 written",
            "t2 written",
            "t3 drain",
            "t3 write true",
            "t3 written",
            "t4 written",
            "t4 finish",
            "t5 close");
    assertThat(file).hasSize(50_000);
  }

  private void writeAsLongAsItMay(WriteStream stream, int[] written) {
    boolean room = true;
    while (room && written[0] < 5) {
      written[0]++;
      room = stream.write(new byte[10_000], error -> logOutcome("written", error));
      turns.log("write " + room);
    }
    if (written[0] == 5) {
      written[0]++;
      stream.end();
    }
  }

  @Test
  void drainCanBeAwaited() {
    Path file = folder.resolve("g");
    turns.program.run(() ->
        Async.async(() -> {
          WriteStream stream = files.createWriteStream(file);
          for (int i = 0; i < 10; i++) {
            if (!stream.write(new byte[20_000])) {
              Async.await(Events.once(stream.events(), "drain"));
            }
            assertThat(stream.writableLength()).isLessThanOrEqualTo(20_000);
          }
          stream.end("last");
          Async.await(Events.once(stream.events(), "close"));
          turns.program.log(stream.bytesWritten());
        }));

    assertThat(turns.program.output()).containsExactly("200004");
    assertThat(file).hasSize(200_004);
  }

  @Test
  void flagsAndStartSayWhereItGoes() throws Exception {
    Path file = Files.writeString(folder.resolve("g"), "0123456789");

    turns.program.run(() -> {
      WriteStream stream =
          files.createWriteStream(
              file, WriteStreamOptions.DEFAULT.withFlags("r+").withStart(3).withFlush());
      stream.write("ab");
      stream.write("c");
      stream.end("d");
      stream.onClose(
          () -> files.createWriteStream(file, WriteStreamOptions.DEFAULT.withFlags("a")).end("+"));
    });

    assertThat(file).hasContent("012abcd789+");
  }

  @Test
  void withoutAutoCloseItIsClosedByClose() {
    Path file = folder.resolve("g");
    assertThat(
            turns.run(() -> {
              WriteStream stream =
                  watched(
                      files.createWriteStream(
                          file, WriteStreamOptions.DEFAULT.withoutAutoClose().withStart(3)));
              stream.write("abc");
              stream.write("def");
              stream.close();
            }))
        .containsExactly("t0 open", "t0 ready", "t1 finish", "t2 close");
    assertThat(file).hasBinaryContent("\0\0\0abcdef".getBytes(UTF_8));
  }

  // ---- errors

  @Test
  void aFullDiskFailsTheWriteAndTheEnd() throws Exception {
    assumeTrue(Files.exists(FULL));
    String full = "ENOSPC: no space left on device, write";

    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(FULL));
              stream.write("abc".getBytes(UTF_8), error -> logOutcome("write", error));
              stream.write("x");
              stream.end(error -> logOutcome("end", error));
            }))
        .containsExactly(
            "t0 open",
            "t0 ready",
            "t1 write " + full,
            "t1 end " + full,
            "t2 error " + full,
            "t2 close");
    assertThat(OpenDescriptors.in(FULL)).isEmpty();
  }

  @Test
  void whatWaitsForAFileThatCannotBeOpenedIsToldOfIt() {
    Path file = folder.resolve("none/x");
    String missing = "ENOENT: no such file or directory, open '" + file + "'";

    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(file));
              stream.write("abc".getBytes(UTF_8), error -> logOutcome("write", error));
              stream.end(error -> logOutcome("end", error));
            }))
        .containsExactly(
            "t0 write " + missing, "t0 end " + missing, "t0 error " + missing, "t0 close");
  }

  @Test
  void writingAfterTheEndDestroysTheStream() {
    String late = "write after end: call write() before end(), or not at all";

    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(folder.resolve("g")));
              stream.end("x");
              stream.write("y".getBytes(UTF_8), error -> logOutcome("write", error));
            }))
        .containsExactly("t0 write " + late, "t0 open", "t0 ready", "t1 error " + late, "t1 close");
  }

  @Test
  void destroyingTellsWhatWaits() {
    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(folder.resolve("g")));
              stream.write("y".getBytes(UTF_8), error -> logOutcome("write", error));
              stream.destroy();
              stream.end(error -> logOutcome("end", error));
            }))
        .containsExactly(
            "t0 write Cannot call write after a stream was destroyed",
            "t0 end Cannot call end after a stream was destroyed",
            "t0 open",
            "t0 ready",
            "t1 close");
  }

  @Test
  void aCallbackThatThrowsDoesNotKeepTheFileOpen() {
    turns.program.loop.process().on("uncaughtException", arguments -> turns.log("uncaught"));

    assertThat(
            turns.run(() -> {
              WriteStream stream = watched(files.createWriteStream(folder.resolve("g")));
              stream.write(
                  "y".getBytes(UTF_8),
                  error -> {
                    throw new IllegalStateException("mine");
                  });
              turns.program.loop.setImmediate(stream::destroy);
            }))
        .containsExactly("t0 open", "t0 ready", "t1 uncaught", "t2 close");
  }

  @Test
  void aHandleIsClosedByItsStream() throws Exception {
    Path file = folder.resolve("g");

    turns.program.run(() ->
        Async.async(() -> {
          FileHandle handle = Async.await(files.open(file, "w"));
          Async.await(handle.write("head "));
          WriteStream stream = handle.createWriteStream();
          stream.end("body");
          Async.await(Events.once(stream.events(), "close"));
        }));

    assertThat(file).hasContent("head body");
  }
}
