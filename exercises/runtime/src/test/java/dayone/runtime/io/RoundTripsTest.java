package dayone.runtime.io;

import static dayone.runtime.io.RmOption.FORCE;
import static dayone.runtime.io.RmOption.RECURSIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many requests each call is made of, and so in which turn it ends. The turns are those of node
 * v20.20.2 with immediates that take longer than the disk.
 */
final class RoundTripsTest {

  private static final int MORE_THAN_TWO_CHUNKS = 2 * 512 * 1024 + 1;
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

  private void expect(String line, Callback main, String... requests) {
    assertThat(turns.run(main)).containsExactly(line);
    assertThat(turns.program.trace.calls())
        .filteredOn(call -> call.kind() == CallbackKind.COMPLETION)
        .extracting(Call::label)
        .containsExactly(requests);
  }

  private void settled(Promise<?> promise) {
    promise.<Object>then(
        value -> {
          turns.outcome(null);
          return null;
        },
        error -> {
          turns.outcome(error);
          return null;
        });
  }

  private Path file(String name, int size) throws Exception {
    return Files.write(folder.resolve(name), new byte[size]);
  }

  // ---- readFile

  @Test
  void aFileIsOpenedAskedForItsSizeReadAndClosed() throws Exception {
    Path file = file("a", 1000);

    expect(
        "t3 done",
        () -> files.readFile(file, (error, bytes) -> turns.outcome(error)),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.close");
  }

  @Test
  void thePromiseOfAFileIsSettledInTheSameTurn() throws Exception {
    Path file = file("a", 1000);

    expect(
        "t3 done",
        () -> settled(files.readFile(file)),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.close");
  }

  @Test
  void anEmptyFileIsReadOnceToLearnThatItIsEmpty() throws Exception {
    Path file = file("a", 0);

    expect(
        "t3 done",
        () -> settled(files.readFile(file)),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.close");
  }

  @Test
  void aBigFileIsReadInChunksOf512KiB() throws Exception {
    Path file = file("a", MORE_THAN_TWO_CHUNKS);

    expect(
        "t5 done",
        () ->
            files.readFile(
                file,
                (error, bytes) -> {
                  assertThat(bytes).hasSize(MORE_THAN_TWO_CHUNKS);
                  turns.outcome(error);
                }),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.read",
        "fs.read",
        "fs.close");
  }

  @Test
  void aFileThatClaimsToBeEmptyIsReadUntilThereIsNothing() {
    Path file = Path.of("/proc/self/status");
    assumeTrue(Files.exists(file));

    expect(
        "t4 done",
        () ->
            files.readFile(
                file,
                (error, bytes) -> {
                  assertThat(new String(bytes, UTF_8)).contains("Pid:");
                  turns.outcome(error);
                }),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.read",
        "fs.close");
  }

  @Test
  void aFolderCanBeOpenedAndFailsWhenItIsRead() {
    expect(
        "t3 EISDIR: illegal operation on a directory, read",
        () -> files.readFile(folder, (error, bytes) -> turns.outcome(error)),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.close");
  }

  // ---- writeFile

  @Test
  void writingIsThreeRequests() {
    expect(
        "t2 done",
        () ->
            files.writeFile(
                folder.resolve("w"), new byte[3], (error, nothing) -> turns.outcome(error)),
        "fs.open",
        "fs.write",
        "fs.close");
  }

  @Test
  void aCallbackWritesNothingWithARequestAndAPromiseWithout() throws Exception {
    Path file = folder.resolve("w");

    expect(
        "t2 done",
        () -> files.writeFile(file, new byte[0], (error, nothing) -> turns.outcome(error)),
        "fs.open",
        "fs.write",
        "fs.close");
    assertThat(file).isEmptyFile();
  }

  @Test
  void aPromiseWritesNothingWithoutARequest() {
    expect(
        "t1 done", () -> settled(files.writeFile(folder.resolve("w"), "")), "fs.open", "fs.close");
  }

  @Test
  void aCallbackWritesMuchAtOnce() {
    expect(
        "t2 done",
        () ->
            files.writeFile(
                folder.resolve("w"),
                new byte[MORE_THAN_TWO_CHUNKS],
                (error, nothing) -> turns.outcome(error)),
        "fs.open",
        "fs.write",
        "fs.close");
  }

  @Test
  void aPromiseWritesMuchInChunksOf512KiB() {
    Path file = folder.resolve("w");

    expect(
        "t4 done",
        () -> settled(files.writeFile(file, new byte[MORE_THAN_TWO_CHUNKS])),
        "fs.open",
        "fs.write",
        "fs.write",
        "fs.write",
        "fs.close");
    assertThat(file).hasSize(MORE_THAN_TWO_CHUNKS);
  }

  @Test
  void flushingIsOneRequestMore() {
    expect(
        "t3 done",
        () ->
            settled(
                files.writeFile(
                    folder.resolve("w"), new byte[3], WriteFileOptions.DEFAULT.withFlush())),
        "fs.open",
        "fs.write",
        "fs.fsync",
        "fs.close");
  }

  @Test
  void aFullDiskFailsTheWriteAndTheFileIsClosed() throws Exception {
    assumeTrue(Files.exists(FULL));

    expect(
        "t2 ENOSPC: no space left on device, write",
        () -> files.writeFile(FULL, new byte[3], (error, nothing) -> turns.outcome(error)),
        "fs.open",
        "fs.write",
        "fs.close");
    assertThat(OpenDescriptors.in(FULL)).isEmpty();
  }

  // ---- the rest

  @Test
  void aCallOfTheSystemIsOneRequest() throws Exception {
    Path file = file("a", 1);

    expect("t0 done", () -> files.stat(file, (error, stats) -> turns.outcome(error)), "fs.stat");
  }

  @Test
  void readingFoldersWithTypesIsOneRequest() {
    expect("t0 done", () -> settled(files.readdirWithFileTypes(folder)), "fs.scandir");
  }

  @Test
  void makingThreeFoldersTriesUpwardsAndComesDown() {
    expect(
        "t4 done",
        () -> settled(files.mkdirRecursive(folder.resolve("x/y/z"))),
        "fs.mkdir",
        "fs.mkdir",
        "fs.mkdir",
        "fs.mkdir",
        "fs.mkdir");
    assertThat(folder.resolve("x/y/z")).isDirectory();
  }

  @Test
  void removingAFileLooksTwice() throws Exception {
    Path file = file("a", 1);

    expect("t2 done", () -> settled(files.rm(file)), "fs.lstat", "fs.lstat", "fs.unlink");
  }

  @Test
  void forceFindsNothingTwice() {
    expect(
        "t1 done", () -> settled(files.rm(folder.resolve("none"), FORCE)), "fs.lstat", "fs.lstat");
  }

  @Test
  void aTreeIsRemovedEntryByEntrySideBySide() throws Exception {
    Files.createDirectories(folder.resolve("tree/sub"));
    file("tree/a", 0);
    file("tree/sub/b", 0);

    assertThat(turns.run(() -> settled(files.rm(folder.resolve("tree"), RECURSIVE))))
        .isEqualTo(List.of("t10 done"));
    assertThat(folder.resolve("tree")).doesNotExist();
  }

  @Test
  void openingAndClosingAHandleAreTwo() throws Exception {
    Path file = file("a", 1);

    expect(
        "t1 done",
        () -> settled(files.open(file, "r").thenCompose(FileHandle::close)),
        "fs.open",
        "fs.close");
  }

  @Test
  void readingAWholeHandleAsksForItsSizeFirst() throws Exception {
    Path file = file("a", 10);

    expect(
        "t3 done",
        () ->
            settled(
                files
                    .open(file, "r")
                    .thenCompose(handle -> handle.readFile().thenCompose(bytes -> handle.close()))),
        "fs.open",
        "fs.fstat",
        "fs.read",
        "fs.close");
  }
}
