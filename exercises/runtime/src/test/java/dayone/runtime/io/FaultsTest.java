package dayone.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dayone.runtime.fixture.Program;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real faults, and Node's sentence for each: those of node v20.20.2 on Linux. */
@EnabledOnOs(OS.LINUX)
final class FaultsTest {

  private static final String LONG = "n".repeat(300);

  @TempDir Path folder;

  private final Program program = Program.inOrder();
  private final FileSystem files = new FileSystem(program.loop);

  /** A call that must fail, with paths in the test's folder. */
  interface Fault {
    Promise<?> in(Path folder, FileSystem files);
  }

  @BeforeEach
  void furnish() throws Exception {
    Files.writeString(folder.resolve("file"), "x");
    Files.createDirectory(folder.resolve("empty"));
    Files.createDirectory(folder.resolve("full"));
    Files.createFile(folder.resolve("full/in"));
    Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("empty"));
  }

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(program.loop.leftovers()).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "ENOENT: no such file or directory, open '@none'",
            (in, fs) -> fs.open(in.resolve("none"), "r")),
        fault(
            "ENOTDIR: not a directory, open '@file/x'",
            (in, fs) -> fs.open(in.resolve("file/x"), "r")),
        fault(
            "ELOOP: too many symbolic links encountered, open '@loop'",
            (in, fs) -> fs.open(in.resolve("loop"), "r")),
        fault(
            "ENAMETOOLONG: name too long, open '@" + LONG + "'",
            (in, fs) -> fs.open(in.resolve(LONG), "r")),
        fault(
            "EEXIST: file already exists, open '@file'",
            (in, fs) -> fs.open(in.resolve("file"), "wx")),
        fault(
            "EISDIR: illegal operation on a directory, open '@empty'",
            (in, fs) -> fs.open(in.resolve("empty"), "w")),
        fault(
            "ENOENT: no such file or directory, open '@none/x'",
            (in, fs) -> fs.open(in.resolve("none/x"), "w")),
        fault(
            "EISDIR: illegal operation on a directory, read",
            (in, fs) -> fs.readFile(in.resolve("empty"))),
        fault(
            "EISDIR: illegal operation on a directory, open '@empty'",
            (in, fs) -> fs.appendFile(in.resolve("empty"), "x")),
        fault(
            "EBADF: bad file descriptor, read",
            (in, fs) -> with(fs.open(in.resolve("file"), "a"), handle -> handle.read(new byte[1]))),
        fault(
            "EBADF: bad file descriptor, write",
            (in, fs) -> with(fs.open(in.resolve("file"), "r"), handle -> handle.write("x"))),
        fault(
            "EINVAL: invalid argument, ftruncate",
            (in, fs) -> with(fs.open(in.resolve("file"), "r"), handle -> handle.truncate(0))),
        fault(
            "ENOENT: no such file or directory, stat '@none'",
            (in, fs) -> fs.stat(in.resolve("none"))),
        fault(
            "ELOOP: too many symbolic links encountered, stat '@loop'",
            (in, fs) -> fs.stat(in.resolve("loop"))),
        fault(
            "ENOENT: no such file or directory, lstat '@none'",
            (in, fs) -> fs.lstat(in.resolve("none"))),
        fault(
            "ENOENT: no such file or directory, access '@none'",
            (in, fs) -> fs.access(in.resolve("none"))),
        fault(
            "ENOENT: no such file or directory, realpath '@none'",
            (in, fs) -> fs.realpath(in.resolve("none"))),
        fault(
            "ENOENT: no such file or directory, scandir '@none'",
            (in, fs) -> fs.readdir(in.resolve("none"))),
        fault(
            "ENOTDIR: not a directory, scandir '@file'",
            (in, fs) -> fs.readdir(in.resolve("file"))),
        fault(
            "EEXIST: file already exists, mkdir '@empty'",
            (in, fs) -> fs.mkdir(in.resolve("empty"))),
        fault(
            "ENOENT: no such file or directory, mkdir '@none/x'",
            (in, fs) -> fs.mkdir(in.resolve("none/x"))),
        fault(
            "ENOTDIR: not a directory, mkdir '@file/x'",
            (in, fs) -> fs.mkdir(in.resolve("file/x"))),
        fault(
            "EEXIST: file already exists, mkdir '@file'",
            (in, fs) -> fs.mkdirRecursive(in.resolve("file"))),
        fault(
            "ENOTDIR: not a directory, mkdir '@file/x/y'",
            (in, fs) -> fs.mkdirRecursive(in.resolve("file/x/y"))),
        fault(
            "ENOTEMPTY: directory not empty, rmdir '@full'",
            (in, fs) -> fs.rmdir(in.resolve("full"))),
        fault("ENOTDIR: not a directory, rmdir '@file'", (in, fs) -> fs.rmdir(in.resolve("file"))),
        fault("ENOTDIR: not a directory, rmdir '@link'", (in, fs) -> fs.rmdir(in.resolve("link"))),
        fault(
            "ENOENT: no such file or directory, rmdir '@none'",
            (in, fs) -> fs.rmdir(in.resolve("none"))),
        fault(
            "EISDIR: illegal operation on a directory, unlink '@empty'",
            (in, fs) -> fs.unlink(in.resolve("empty"))),
        fault(
            "ENOENT: no such file or directory, unlink '@none'",
            (in, fs) -> fs.unlink(in.resolve("none"))),
        fault(
            "Path is a directory: rm returned EISDIR (is a directory) @empty",
            (in, fs) -> fs.rm(in.resolve("empty"))),
        fault(
            "ENOENT: no such file or directory, lstat '@none'",
            (in, fs) -> fs.rm(in.resolve("none"))),
        fault(
            "ENOENT: no such file or directory, rename '@none' -> '@x'",
            (in, fs) -> fs.rename(in.resolve("none"), in.resolve("x"))),
        fault(
            "ENOTEMPTY: directory not empty, rename '@empty' -> '@full'",
            (in, fs) -> fs.rename(in.resolve("empty"), in.resolve("full"))),
        fault(
            "EISDIR: illegal operation on a directory, rename '@file' -> '@empty'",
            (in, fs) -> fs.rename(in.resolve("file"), in.resolve("empty"))),
        fault(
            "ENOTDIR: not a directory, rename '@empty' -> '@file'",
            (in, fs) -> fs.rename(in.resolve("empty"), in.resolve("file"))),
        fault(
            "EINVAL: invalid argument, rename '@full' -> '@full/x'",
            (in, fs) -> fs.rename(in.resolve("full"), in.resolve("full/x"))));
  }

  private static Arguments fault(String message, Fault fault) {
    return Arguments.of(message, fault);
  }

  private static Promise<?> with(Promise<FileHandle> opening, Fn<FileHandle, Promise<?>> use) {
    return opening.thenCompose(handle ->
        use.apply(handle)
            .<Object>thenCompose(value -> handle.close().then(() -> null))
            .catchCompose(error -> handle.close().thenCompose(closed -> Promise.reject(error))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void theSentenceIsNodes(String message, Fault fault) {
    program.run(() ->
        fault
            .in(folder, files)
            .<Object>then(
                value -> {
                  program.log("no error");
                  return null;
                },
                error -> {
                  FileSystemException failure = (FileSystemException) error;
                  program.log(failure.getMessage().replace(folder + "/", "@"));
                  if (failure.code().equals(failure.errno().name())) {
                    assertThat(failure.getMessage())
                        .startsWith(failure.code())
                        .contains(", " + failure.syscall());
                  }
                  return null;
                }));

    assertThat(program.output()).containsExactly(message);
  }

  @Test
  void anErrorCarriesItsPathsOrNoneIfTheCallHadNone() {
    program.run(() -> {
      files.rename(
          folder.resolve("none"),
          folder.resolve("x"),
          (error, nothing) -> {
            SystemError failure = (SystemError) error;
            program.log(failure.code() + " " + failure.syscall());
            assertThat(failure.path()).isEqualTo(folder.resolve("none").toString());
            assertThat(failure.dest()).isEqualTo(folder.resolve("x").toString());
            assertThat(failure.getCause()).isInstanceOf(java.nio.file.NoSuchFileException.class);
          });
      files.readFile(
          folder, (error, bytes) -> program.log(((SystemError) error).path() + " on read"));
    });

    assertThat(program.output()).containsExactly("ENOENT rename", "null on read");
  }

  @Test
  void whatMayNotBeReadIsEacces() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "x");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "this user, perhaps root, may read everything");

    program.run(() -> {
      files.readFile(secret, (error, bytes) -> program.log(error.getMessage()));
      files.access(secret, (error, nothing) -> program.log(error.getMessage()), AccessMode.READ);
    });

    assertThat(program.output())
        .containsExactly(
            "EACCES: permission denied, open '" + secret + "'",
            "EACCES: permission denied, access '" + secret + "'");
  }

  @Test
  void whatMayNotBeExecutedIsEaccesEvenForRoot() {
    program.run(() ->
        files.access(
            folder.resolve("file"),
            (error, nothing) -> program.log(((SystemError) error).code()),
            AccessMode.EXECUTE));

    assertThat(program.output()).containsExactly("EACCES");
  }

  @Test
  void aMoveToAnotherDiskIsExdev() throws Exception {
    Path other = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(folder)));
    Path target = other.resolve("dayone-" + ProcessHandle.current().pid());

    program.run(() ->
        files.rename(
            folder.resolve("file"),
            target,
            (error, nothing) -> program.log(((SystemError) error).code())));

    assertThat(program.output()).containsExactly("EXDEV");
    assertThat(target).doesNotExist();
  }
}
