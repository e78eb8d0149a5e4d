package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.fixture.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteFileTest {

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
  void whatWasThereIsReplacedOrAppendedTo() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "something long");

    program.run(() ->
        files
            .writeFile(file, "one")
            .thenCompose(nothing -> files.appendFile(file, "two"))
            .then(() ->
                files.appendFile(
                    file, "three".getBytes(UTF_8), (error, nothing) -> program.log("appended"))));

    assertThat(program.output()).containsExactly("appended");
    assertThat(file).hasContent("onetwothree");
  }

  @Test
  void exclusiveFlagsKeepWhatIsThere() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "old");

    program.run(() ->
        files.writeFile(
            file,
            "new".getBytes(UTF_8),
            WriteFileOptions.DEFAULT.withFlags("wx"),
            (error, nothing) -> program.log(((SystemError) error).code())));

    assertThat(program.output()).containsExactly("EEXIST");
    assertThat(file).hasContent("old");
  }

  @Test
  void unknownFlagsAreNamedAndThoseThatExistAsWell() {
    program.run(() ->
        files
            .writeFile(folder.resolve("a"), new byte[0], WriteFileOptions.DEFAULT.withFlags("rw"))
            .catchError(error -> {
              program.log(error.getMessage());
              return null;
            }));

    assertThat(program.output()).hasSize(1);
    assertThat(program.output().getFirst())
        .startsWith("The flags 'rw' do not exist.")
        .contains("r+");
  }

  @Test
  void abortingStopsBetweenTwoChunksAndClosesTheFile() {
    Path file = folder.resolve("a");

    assertThat(
            turns.run(() -> {
              AbortController controller = new AbortController();
              files
                  .writeFile(
                      file,
                      new byte[WriteFile.PROMISED_CHUNK * 3],
                      WriteFileOptions.DEFAULT.withSignal(controller.signal()))
                  .catchError(error -> {
                    turns.log(
                        error.getClass().getSimpleName() + " " + error.getCause().getMessage());
                    return null;
                  });
              program.loop.setImmediate(() ->
                  program.loop.setImmediate(() -> controller.abort(new IOException("enough"))));
            }))
        .containsExactly("t3 AbortError enough");
    assertThat(file).hasSize(WriteFile.PROMISED_CHUNK * 2L);
  }

  @Test
  void aSignalThatHasAbortedLeavesTheFileAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "old");
    AbortSignal signal = AbortSignal.aborted(new IOException("before"));

    program.run(() -> {
      files.writeFile(
          file,
          new byte[1],
          WriteFileOptions.DEFAULT.withSignal(signal),
          (error, nothing) -> program.log(error.getMessage()));
      program.log("after the call");
    });

    assertThat(program.output()).containsExactly("The operation was aborted", "after the call");
    assertThat(file).hasContent("old");
  }

  @Test
  void aFullDiskRejectsThePromiseAndTheFileIsClosed() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));

    program.run(() ->
        files
            .writeFile(full, "x")
            .catchError(error -> {
              program.log(((SystemError) error).code());
              return null;
            }));

    assertThat(program.output()).containsExactly("ENOSPC");
    assertThat(OpenDescriptors.in(full)).isEmpty();
  }
}
