package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.UncaughtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in which turn is the output of node v20.20.2 for the same program. */
final class ReadStreamTest {

  private static final int SIZE = 150_000;

  @TempDir Path folder;

  private final Turns turns = new Turns();
  private final FileSystem files = turns.files;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    byte[] content = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      content[i] = (byte) (i / 1000);
    }
    file = Files.write(folder.resolve("f"), content);
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

  private void logData(ReadStream stream) {
    stream.onData(chunk -> turns.log("data " + chunk.length));
  }

  @Test
  void aListenerForDataMakesItFlow() {
    assertThat(turns.run(() -> logData(watched(files.createReadStream(file)))))
        .containsExactly(
            "t0 resume",
            "t0 open",
            "t0 ready",
            "t1 data 65536",
            "t2 data 65536",
            "t3 data 18928",
            "t4 end",
            "t5 close");
  }

  @Test
  void anEmptyFileEndsWithoutData() throws Exception {
    Path empty = Files.createFile(folder.resolve("e"));

    assertThat(turns.run(() -> logData(watched(files.createReadStream(empty)))))
        .containsExactly("t0 resume", "t0 open", "t0 ready", "t1 end", "t2 close");
  }

  @Test
  void whatWasBeingReadIsHeldWhileItIsPaused() {
    boolean[] paused = new boolean[1];
    assertThat(
            turns.run(() -> {
              ReadStream stream = watched(files.createReadStream(file));
              stream.onData(chunk -> {
                turns.log("data " + chunk.length);
                if (!paused[0]) {
                  paused[0] = true;
                  stream.pause();
                  turns.program.loop.setImmediate(() ->
                      turns.program.loop.setImmediate(() -> {
                        turns.log("resuming, holds " + stream.readableLength());
                        stream.resume();
                      }));
                }
              });
            }))
        .containsExactly(
            "t0 resume",
            "t0 open",
            "t0 ready",
            "t1 data 65536",
            "t1 pause",
            "t3 resuming, holds 65536",
            "t3 resume",
            "t3 data 65536",
            "t3 data 18928",
            "t4 end",
            "t5 close");
  }

  @Test
  void whoReadsByHandGetsWholePiecesAndRaisesTheMark() {
    assertThat(
            turns.run(() -> {
              ReadStream stream =
                  watched(
                      files.createReadStream(
                          file,
                          ReadStreamOptions.DEFAULT
                              .withStart(10)
                              .withEnd(100_009)
                              .withHighWaterMark(30_000)));
              stream.onReadable(() -> {
                turns.log("readable " + stream.readableLength());
                byte[] piece;
                while ((piece = stream.read(45_000)) != null) {
                  turns.log(
                      "got "
                          + piece.length
                          + " from "
                          + piece[0]
                          + " to "
                          + piece[44_999 % piece.length]);
                }
              });
            }))
        .containsExactly(
            "t0 open",
            "t0 ready",
            "t1 readable 30000",
            "t2 readable 95536",
            "t2 got 45000 from 0 to 45",
            "t2 got 45000 from 45 to 90",
            "t3 readable 10000",
            "t3 got 10000 from 90 to 95",
            "t3 readable 0",
            "t3 end",
            "t4 close");
  }

  @Test
  void startAndEndAreBothRead() throws Exception {
    Files.writeString(file, "0123456789");

    turns.program.run(() -> {
      ReadStream stream =
          files.createReadStream(
              file, ReadStreamOptions.DEFAULT.withStart(2).withEnd(7).withHighWaterMark(4));
      stream.onData(chunk -> turns.program.log(new String(chunk, UTF_8)));
      stream.onEnd(() -> turns.program.log(stream.bytesRead()));
    });

    assertThat(turns.program.output()).containsExactly("2345", "67", "6");
  }

  @Test
  void aStartBehindTheEndIsRefused() {
    assertThatThrownBy(() -> ReadStreamOptions.DEFAULT.withEnd(4).withStart(5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most end (4)");
  }

  // ---- errors

  @Test
  void aMissingFileIsAnErrorAndThenClose() {
    Path missing = folder.resolve("none");

    assertThat(turns.run(() -> watched(files.createReadStream(missing))))
        .containsExactly(
            "t0 error ENOENT: no such file or directory, open '" + missing + "'", "t0 close");
  }

  @Test
  void aFolderOpensAndCannotBeRead() {
    assertThat(turns.run(() -> logData(watched(files.createReadStream(folder)))))
        .containsExactly(
            "t0 resume",
            "t0 open",
            "t0 ready",
            "t2 error EISDIR: illegal operation on a directory, read",
            "t2 close");
  }

  @Test
  void anErrorThatNobodyListensToIsUncaught() {
    assertThatThrownBy(
            () -> turns.program.run(() -> files.createReadStream(folder.resolve("none")).resume()))
        .isInstanceOf(UncaughtException.class)
        .hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
  }

  // ---- ends before the end

  @Test
  void destroyingWaitsForTheReadUnderWayAndClosesTheFile() {
    assertThat(
            turns.run(() -> {
              ReadStream stream = watched(files.createReadStream(file));
              stream.onData(chunk -> {
                turns.log("data " + chunk.length);
                turns.program.loop.setImmediate(() -> stream.destroy(new IOException("stop")));
              });
            }))
        .containsExactly(
            "t0 resume", "t0 open", "t0 ready", "t1 data 65536", "t3 error stop", "t3 close");
  }

  @Test
  void destroyingWhileItOpensClosesWhatWasOpened() {
    assertThat(turns.run(() -> watched(files.createReadStream(file)).destroy()))
        .containsExactly("t0 open", "t0 ready", "t1 close");
  }

  @Test
  void aSignalEndsIt() {
    assertThat(
            turns.run(() -> {
              AbortController controller = new AbortController();
              ReadStream stream =
                  watched(
                      files.createReadStream(
                          file, ReadStreamOptions.DEFAULT.withSignal(controller.signal())));
              stream.onData(chunk -> {
                turns.log("data " + chunk.length);
                controller.abort();
              });
            }))
        .containsExactly(
            "t0 resume",
            "t0 open",
            "t0 ready",
            "t1 data 65536",
            "t2 error The operation was aborted",
            "t2 close");
  }

  /** Node 20 opens the file all the same and never closes it; see {@code Lifecycle}. */
  @Test
  void aSignalThatHasAbortedBeforeOpensNothing() {
    AbortSignal aborted = AbortSignal.aborted(new IOException("before"));

    assertThat(
            turns.run(() ->
                watched(
                    files.createReadStream(file, ReadStreamOptions.DEFAULT.withSignal(aborted)))))
        .containsExactly("t0 error The operation was aborted", "t0 close");
  }

  @Test
  void withoutAutoCloseItStaysOpenUntilItIsDestroyed() {
    assertThat(
            turns.run(() -> {
              ReadStream stream =
                  watched(
                      files.createReadStream(file, ReadStreamOptions.DEFAULT.withoutAutoClose()));
              logData(stream);
              stream.onEnd(() ->
                  turns.program.loop.setImmediate(() -> {
                    turns.log("open: " + files.openFiles().size());
                    stream.destroy();
                  }));
            }))
        .containsExactly(
            "t0 resume",
            "t0 open",
            "t0 ready",
            "t1 data 65536",
            "t2 data 65536",
            "t3 data 18928",
            "t4 end",
            "t5 open: 1",
            "t5 close");
  }

  @Test
  void aStreamThatNobodyReadsStaysOpenAndIsNamed() {
    ReadStream[] forgotten = new ReadStream[1];
    turns.program.run(() -> forgotten[0] = files.createReadStream(file));

    assertThat(files.openFiles()).containsExactly(file.toString());
    turns.program.run(() -> forgotten[0].destroy());
  }
}
