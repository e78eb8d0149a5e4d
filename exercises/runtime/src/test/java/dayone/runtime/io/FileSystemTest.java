package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.CallbackKind;
import dayone.runtime.trace.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSystemTest {

  @TempDir Path folder;

  private final Program program = Program.inOrder();
  private final FileSystem files = new FileSystem(program.loop);

  @Test
  void readFileGivesTheBytes() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "grüße");

    program.run(() ->
        files.readFile(
            file,
            (error, bytes) -> {
              assertThat(error).isNull();
              program.log(new String(bytes, UTF_8));
            }));

    assertThat(program.output()).containsExactly("grüße");
  }

  @Test
  void readFileIsFourRoundTripsThroughThePollPhase() throws Exception {
    Path file = Files.createFile(folder.resolve("empty"));

    program.run(() -> files.readFile(file, (error, bytes) -> program.log(bytes.length)));

    assertThat(program.trace.calls())
        .filteredOn(call -> call.kind() == CallbackKind.COMPLETION)
        .extracting(Call::label, Call::turn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("fs.open", 1L),
            org.assertj.core.groups.Tuple.tuple("fs.fstat", 2L),
            org.assertj.core.groups.Tuple.tuple("fs.read", 3L),
            org.assertj.core.groups.Tuple.tuple("fs.close", 4L));
    assertThat(program.output()).containsExactly("0");
  }

  @Test
  void aMissingFileIsEnoentWithCallAndPath() {
    Path missing = folder.resolve("missing.txt");

    program.run(() ->
        files.readFile(
            missing,
            (error, bytes) -> {
              assertThat(bytes).isNull();
              program.log(((FileSystemException) error).code());
              program.log(error.getMessage());
            }));

    assertThat(program.output())
        .containsExactly("ENOENT", "ENOENT: no such file or directory, open '" + missing + "'");
  }

  @Test
  void aFolderIsEisdir() {
    program.run(() ->
        files.readFile(
            folder, (error, bytes) -> program.log(((FileSystemException) error).code())));

    assertThat(program.output()).containsExactly("EISDIR");
    assertThat(program.loop.leftovers()).isEmpty();
  }

  @Test
  void thePromiseFormSettlesInAPromiseJob() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "text");

    program.run(() -> {
      files.readFile(file).thenAccept(bytes -> program.log(new String(bytes, UTF_8)));
      files
          .readFile(folder.resolve("missing"))
          .catchError(error -> new byte[0])
          .thenAccept(bytes -> program.log(bytes.length));
    });

    assertThat(program.output()).containsExactlyInAnyOrder("text", "0");
    assertThat(program.trace.lines())
        .allSatisfy(
            line -> assertThat(line.printedBy().kind()).isEqualTo(CallbackKind.PROMISE_JOB));
  }
}
