package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.Async;
import dayone.runtime.fixture.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileHandleTest {

  @TempDir Path folder;

  private final Program program = Program.inOrder();
  private final FileSystem files = new FileSystem(program.loop);

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(program.loop.leftovers()).isEmpty();
  }

  private interface Use {
    void of(FileHandle handle) throws Exception;
  }

  /** Opens, uses and closes in an async function; an error of it is one of the test. */
  private void with(String name, String flags, Use use) {
    program.run(() ->
        Async.async(() -> {
          FileHandle handle = Async.await(files.open(folder.resolve(name), flags));
          try {
            use.of(handle);
          } finally {
            Async.await(handle.close());
          }
        }));
  }

  private static String text(byte[] buffer, int length) {
    return new String(buffer, 0, length, UTF_8);
  }

  @Test
  void readingGoesOnWhereTheLastReadStopped() throws Exception {
    Files.writeString(folder.resolve("a"), "0123456789");

    with(
        "a",
        "r",
        handle -> {
          byte[] buffer = new byte[4];
          int bytes;
          while ((bytes = Async.await(handle.read(buffer))) > 0) {
            program.log(text(buffer, bytes));
          }
        });

    assertThat(program.output()).containsExactly("0123", "4567", "89");
  }

  @Test
  void aPositionReadsThereAndMovesNothing() throws Exception {
    Files.writeString(folder.resolve("a"), "0123456789");

    with(
        "a",
        "r",
        handle -> {
          byte[] buffer = "........".getBytes(UTF_8);
          program.log(Async.await(handle.read(buffer, 2, 3, 5)));
          program.log(text(buffer, 8));
          program.log(Async.await(handle.read(buffer, 0, 8, 8)));
          program.log(Async.await(handle.read(buffer, 0, 8, 100)));
          int bytes = Async.await(handle.read(buffer, 0, 2, FileHandle.CURRENT));
          program.log(text(buffer, bytes));
        });

    assertThat(program.output()).containsExactly("3", "..567...", "2", "0", "01");
  }

  @Test
  void writingAtAPositionChangesAPart() throws Exception {
    Files.writeString(folder.resolve("a"), "0123456789");

    with(
        "a",
        "r+",
        handle -> {
          Async.await(handle.write("xyz".getBytes(UTF_8), 1, 2, 4));
          Async.await(handle.write("AB"));
          Async.await(handle.truncate(8));
          Async.await(handle.sync());
        });

    assertThat(folder.resolve("a")).hasContent("AB23yz67");
  }

  @Test
  void truncatingFartherFillsUpWithZeros() throws Exception {
    Files.writeString(folder.resolve("a"), "abc");

    with("a", "r+", handle -> Async.await(handle.truncate(5)));

    assertThat(Files.readAllBytes(folder.resolve("a"))).containsExactly('a', 'b', 'c', 0, 0);
  }

  @Test
  void truncatingAFileOpenedToAppendFillsUpAsWell() throws Exception {
    Files.writeString(folder.resolve("a"), "abc");

    with("a", "a", handle -> Async.await(handle.truncate(5)));

    assertThat(Files.readAllBytes(folder.resolve("a"))).containsExactly('a', 'b', 'c', 0, 0);
  }

  @Test
  void appendingWritesAtTheEndAndMayReadAnywhere() throws Exception {
    Files.writeString(folder.resolve("a"), "start");

    with(
        "a",
        "a+",
        handle -> {
          Async.await(handle.write("-end".getBytes(UTF_8), 0, 4, 0));
          byte[] buffer = new byte[20];
          int bytes = Async.await(handle.read(buffer, 0, 20, 0));
          program.log(text(buffer, bytes));
        });

    assertThat(program.output()).containsExactly("start-end");
  }

  @Test
  void theWholeOfItIsWhatIsLeft() throws Exception {
    Files.writeString(folder.resolve("a"), "0123456789");

    with(
        "a",
        "r+",
        handle -> {
          Async.await(handle.read(new byte[4]));
          program.log(text(Async.await(handle.readFile()), 6));
          Async.await(handle.writeFile("more".getBytes(UTF_8)));
        });

    assertThat(program.output()).containsExactly("456789");
    assertThat(folder.resolve("a")).hasContent("0123456789more");
  }

  @Test
  void statKnowsTheOpenFileWhateverBecomesOfItsName() throws Exception {
    Files.writeString(folder.resolve("a"), "0123456789");

    with(
        "a",
        "r",
        handle -> {
          Stats before = Async.await(handle.stat());
          Async.await(files.rename(folder.resolve("a"), folder.resolve("b")));
          Async.await(files.writeFile(folder.resolve("a"), "another"));
          Stats after = Async.await(handle.stat());
          program.log(before.size() + " " + after.size());
          program.log(before.ino() == after.ino());
          program.log(after.isFile() + " " + after.isDirectory());
        });

    assertThat(program.output()).containsExactly("10 10", "true", "true false");
  }

  @Test
  void closingWaitsForTheCallsUnderWay() throws Exception {
    Files.writeString(folder.resolve("a"), "0123456789");

    program.run(() ->
        files.open(
            folder.resolve("a"),
            "r",
            (error, handle) -> {
              handle.read(
                  new byte[4],
                  0,
                  4,
                  0,
                  (failure, bytes) -> program.log("read " + bytes + " " + failure));
              handle.close((failure, nothing) -> program.log("closed " + failure));
              handle.close().then(() -> program.log("closed for the second as well"));
            }));

    assertThat(program.output())
        .containsExactly("read 4 null", "closed null", "closed for the second as well");
  }

  @Test
  void aClosedHandleIsABadDescriptor() throws Exception {
    Files.writeString(folder.resolve("a"), "x");

    with(
        "a",
        "r",
        handle -> {
          Async.await(handle.close());
          Async.await(handle.close());
          assertThatThrownBy(() -> Async.await(handle.read(new byte[1])))
              .isInstanceOfSatisfying(
                  SystemError.class, error -> program.log(error.code() + " " + error.getMessage()));
          handle.read(new byte[1], 0, 1, 0, (error, bytes) -> program.log(error.getMessage()));
        });

    assertThat(program.output())
        .containsExactly("EBADF file closed", "EBADF: bad file descriptor, read");
  }

  @Test
  void aRangeBeyondTheBufferIsRefusedAtTheCall() throws Exception {
    Files.writeString(folder.resolve("a"), "x");

    with(
        "a",
        "r",
        handle ->
            assertThatThrownBy(() -> handle.read(new byte[4], 3, 2, 0, (error, bytes) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset 3 and length 2"));
  }

  @Test
  void aForgottenHandleKeepsNoLoopAliveButIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "x");
    FileHandle[] forgotten = new FileHandle[1];

    program.run(() -> files.open(file, "r", (error, handle) -> forgotten[0] = handle));

    assertThat(program.loop.leftovers()).isEmpty();
    assertThat(files.openFiles()).containsExactly(file.toString());

    program.run(() -> forgotten[0].close());
    assertThat(files.openFiles()).isEmpty();
  }
}
