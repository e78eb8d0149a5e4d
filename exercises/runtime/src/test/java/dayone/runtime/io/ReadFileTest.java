package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.fixture.Program;
import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.time.VirtualClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may do while it is read, and how a call is stopped. */
final class ReadFileTest {

  private static final int OPEN = 1;
  private static final int FSTAT = 2;

  @TempDir Path folder;

  private final Turns turns = new Turns();
  private final Program program = turns.program;
  private final FileSystem files = turns.files;

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(program.loop.leftovers()).isEmpty();
  }

  @Test
  void textIsDecoded() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "grüße");

    program.run(() -> {
      files.readFile(file, UTF_8, (error, text) -> program.log(text));
      files.readFile(file, UTF_8).thenAccept(program::log);
    });

    assertThat(program.output()).containsExactly("grüße", "grüße");
  }

  @Test
  void aBigFileComesAsItIs() throws Exception {
    byte[] content = new byte[1_300_001];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 + i / 4096);
    }
    Path file = Files.write(folder.resolve("a"), content);

    program.run(() -> {
      files.readFile(file, (error, bytes) -> program.log(Arrays.equals(bytes, content)));
      files.readFile(file).thenAccept(bytes -> program.log(Arrays.equals(bytes, content)));
    });

    assertThat(program.output()).containsExactly("true", "true");
  }

  /**
   * A loop with one thread in its pool, on which {@code fault} runs right before the request of
   * {@code readFile} that follows the given number of others.
   */
  private static void runWithFaultAfter(int requests, Fault fault, Reading reading) {
    EventLoop loop =
        EventLoop.builder()
            .clock(new VirtualClock())
            .threadPoolSize(1)
            .completionOrder(new CompletionOrder.Submission())
            .build();
    loop.run(() -> {
      sendBefore(loop, requests, fault);
      reading.start(new FileSystem(loop));
    });
  }

  private interface Fault {
    void happen() throws IOException;
  }

  private interface Reading {
    void start(FileSystem files) throws Exception;
  }

  private static void sendBefore(EventLoop loop, int requests, Fault fault) {
    loop.queueWork(
        "fault",
        () -> {
          if (requests == 0) {
            fault.happen();
          }
          return requests;
        },
        (error, left) -> {
          assertThat(error).isNull();
          if (left > 0) {
            sendBefore(loop, left - 1, fault);
          }
        });
  }

  @Test
  void aFileThatIsRemovedOnceItIsOpenIsReadAllTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "still there");
    List<String> output = new ArrayList<>();

    runWithFaultAfter(
        OPEN,
        () -> Files.delete(file),
        fs -> fs.readFile(file, (error, bytes) -> output.add(new String(bytes, UTF_8))));

    assertThat(output).containsExactly("still there");
  }

  @Test
  void aFileThatIsRemovedJustBeforeIsEnoent() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "gone");
    List<String> output = new ArrayList<>();

    runWithFaultAfter(
        0,
        () -> Files.delete(file),
        fs -> fs.readFile(file, (error, bytes) -> output.add(error.getMessage())));

    assertThat(output).containsExactly("ENOENT: no such file or directory, open '" + file + "'");
  }

  private static void cutTo(Path file, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  @Test
  void aFileThatBecomesShorterGivesWhatIsLeft() throws Exception {
    Path first = Files.writeString(folder.resolve("a"), "0123456789");
    Path second = Files.writeString(folder.resolve("b"), "0123456789");
    List<String> output = new ArrayList<>();

    runWithFaultAfter(
        FSTAT,
        () -> cutTo(first, 3),
        fs -> fs.readFile(first, (error, bytes) -> output.add(new String(bytes, UTF_8))));
    runWithFaultAfter(
        FSTAT,
        () -> cutTo(second, 3),
        fs -> fs.readFile(second).thenAccept(bytes -> output.add(new String(bytes, UTF_8))));

    assertThat(output).containsExactly("012", "012");
  }

  @Test
  void aFileThatGrowsGivesWhatThereWas() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "0123456789");
    List<String> output = new ArrayList<>();

    runWithFaultAfter(
        FSTAT,
        () -> Files.writeString(file, "more", StandardOpenOption.APPEND),
        fs -> fs.readFile(file, (error, bytes) -> output.add(new String(bytes, UTF_8))));

    assertThat(output).containsExactly("0123456789");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyOrderInWhichTheDiskAnswersGivesEachCallItsOwnBytes(long seed) throws Exception {
    Program seeded = Program.seeded(seed);
    FileSystem fs = new FileSystem(seeded.loop);
    for (int i = 0; i < 20; i++) {
      Files.write(folder.resolve("f" + i), new byte[i * 40_000]);
    }

    seeded.run(() -> {
      for (int i = 0; i < 20; i++) {
        int expected = i * 40_000;
        fs.readFile(
            folder.resolve("f" + i),
            (error, bytes) -> seeded.log(bytes.length == expected ? "right" : "wrong"));
      }
    });

    assertThat(seeded.output()).hasSize(20).containsOnly("right");
  }

  @Test
  void virtualTimeStandsStillWhileAFileIsRead() throws Exception {
    Path file = Files.write(folder.resolve("a"), new byte[2 * ReadFile.CHUNK]);
    VirtualClock clock = new VirtualClock();
    EventLoop loop = EventLoop.builder().clock(clock).build();
    List<String> output = new ArrayList<>();

    loop.run(() -> {
      loop.setTimeout(() -> output.add("timer"), 1);
      new FileSystem(loop).readFile(file, (error, bytes) -> output.add("file@" + clock.millis()));
    });

    assertThat(output).containsExactly("file@0", "timer");
  }

  // ---- stopping it

  private static String describe(Throwable error) {
    assertThat(error).isInstanceOf(AbortSignal.AbortError.class);
    return error.getMessage() + ", caused by " + error.getCause().getMessage();
  }

  @Test
  void aSignalThatHasAbortedIsToldAtOnceToACallback() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "x");
    AbortSignal signal = AbortSignal.aborted(new IOException("before"));

    program.run(() -> {
      files.readFile(file, signal, (error, bytes) -> program.log(describe(error)));
      program.log("after the call");
      files
          .readFile(file, signal)
          .catchError(error -> {
            program.log(describe(error));
            return new byte[0];
          });
    });

    assertThat(program.output())
        .containsExactly(
            "The operation was aborted, caused by before",
            "after the call",
            "The operation was aborted, caused by before");
  }

  @Test
  void abortingStopsBeforeTheNextRequestAndClosesTheFile() throws Exception {
    Path file = Files.write(folder.resolve("a"), new byte[10]);

    assertThat(
            turns.run(() -> {
              AbortController controller = new AbortController();
              files.readFile(
                  file,
                  controller.signal(),
                  (error, bytes) -> {
                    turns.log(describe(error));
                  });
              abortInTurn(0, controller);
            }))
        .containsExactly("t2 The operation was aborted, caused by why");
  }

  @Test
  void thePromiseIsRejectedOnceTheFileIsClosed() throws Exception {
    Path file = Files.write(folder.resolve("a"), new byte[10]);

    assertThat(
            turns.run(() -> {
              AbortController controller = new AbortController();
              files
                  .readFile(file, controller.signal())
                  .catchError(error -> {
                    turns.log(describe(error));
                    return new byte[0];
                  });
              abortInTurn(0, controller);
            }))
        .containsExactly("t2 The operation was aborted, caused by why");
  }

  @Test
  void abortingWhileTheLastBytesAreReadIsTooLate() throws Exception {
    Path file = Files.write(folder.resolve("a"), new byte[10]);

    assertThat(
            turns.run(() -> {
              AbortController controller = new AbortController();
              files.readFile(
                  file, controller.signal(), (error, bytes) -> turns.log(bytes.length + " bytes"));
              abortInTurn(1, controller);
            }))
        .containsExactly("t3 10 bytes");
  }

  private void abortInTurn(int turn, AbortController controller) {
    Callback abort = () -> controller.abort(new IOException("why"));
    program.loop.setImmediate(turn == 0 ? abort : () -> abortInTurn(turn - 1, controller));
  }
}
