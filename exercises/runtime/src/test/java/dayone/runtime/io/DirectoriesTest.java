package dayone.runtime.io;

import static dayone.runtime.io.RmOption.FORCE;
import static dayone.runtime.io.RmOption.RECURSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Async;
import dayone.runtime.fixture.Program;
import dayone.runtime.microtask.Callback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectoriesTest {

  @TempDir Path folder;

  private final Program program = Program.inOrder();
  private final FileSystem files = new FileSystem(program.loop);

  @AfterEach
  void everythingIsClosed() throws Exception {
    assertThat(OpenDescriptors.in(folder)).isEmpty();
    assertThat(program.loop.leftovers()).isEmpty();
  }

  private void async(Callback body) {
    program.run(() -> Async.async(body));
  }

  @Test
  void namesComeInTheOrderOfTheirBytes() throws Exception {
    for (String name : List.of("b", "a", "B", "ä", "10", "9")) {
      Files.createFile(folder.resolve(name));
    }

    async(() -> program.log(Async.await(files.readdir(folder))));

    assertThat(program.output()).containsExactly("[10, 9, B, a, b, ä]");
  }

  @Test
  void entriesKnowWhatTheyAre() throws Exception {
    Files.createFile(folder.resolve("file"));
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("folder"));

    async(() -> {
      for (Dirent entry : Async.await(files.readdirWithFileTypes(folder))) {
        assertThat(entry.path()).isEqualTo(folder.resolve(entry.name()));
        program.log(
            entry.name()
                + " "
                + entry.isFile()
                + " "
                + entry.isDirectory()
                + " "
                + entry.isSymbolicLink());
      }
    });

    assertThat(program.output())
        .containsExactly(
            "file true false false", "folder false true false", "link false false true");
  }

  @Test
  void aFolderThatVanishedIsEnoent() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));

    program.run(() ->
        files.rmdir(
            gone,
            (error, nothing) ->
                files.readdir(
                    gone, (failure, names) -> program.log(((SystemError) failure).code()))));

    assertThat(program.output()).containsExactly("ENOENT");
  }

  @Test
  void statSaysWhatItIsAndHowBig() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "12345");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    async(() -> {
      Stats stats = Async.await(files.stat(link));
      program.log(stats.isFile() + " " + stats.isSymbolicLink() + " " + stats.size());
      assertThat(stats.mtime()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
      assertThat((long) stats.mtimeMs()).isEqualTo(stats.mtime().toEpochMilli());
      assertThat(stats.isSameFile(Async.await(files.stat(file)))).isTrue();
      program.log(Async.await(files.lstat(link)).isSymbolicLink());
      program.log(Async.await(files.stat(folder)).isDirectory());
      program.log(Async.await(files.realpath(link)).equals(file.toRealPath()));
    });

    assertThat(program.output()).containsExactly("true false 5", "true", "true", "true");
  }

  @Test
  void makingFoldersGivesTheFirstThatWasMissing() {
    async(() -> {
      program.log(folder.relativize(Async.await(files.mkdirRecursive(folder.resolve("a/b/c")))));
      program.log(folder.relativize(Async.await(files.mkdirRecursive(folder.resolve("a/b/d/e")))));
      program.log(Async.await(files.mkdirRecursive(folder.resolve("a/b/c"))) == null);
      Async.await(files.mkdir(folder.resolve("a/f")));
    });

    assertThat(program.output()).containsExactly("a", "a/b/d", "true");
    assertThat(folder.resolve("a/f")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTreeIsRemovedInWhateverOrderTheDiskAnswers(long seed) throws Exception {
    Path tree = folder.resolve("tree");
    for (String name : List.of("a/b/c", "a/d", "e")) {
      Files.createDirectories(tree.resolve(name));
      Files.createFile(tree.resolve(name).resolve("file"));
    }
    Path kept = Files.writeString(folder.resolve("kept"), "x");
    Files.createSymbolicLink(tree.resolve("link"), kept);
    Program seeded = Program.seeded(seed);

    seeded.run(() ->
        new FileSystem(seeded.loop)
            .rm(tree, (error, nothing) -> seeded.log("done " + error), RECURSIVE));

    assertThat(seeded.output()).containsExactly("done null");
    assertThat(tree).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void forceForgivesWhatIsMissing() {
    async(() -> {
      Async.await(files.rm(folder.resolve("none"), FORCE));
      Async.await(files.rm(folder.resolve("none"), RECURSIVE, FORCE));
      program.log("fine");
    });

    assertThat(program.output()).containsExactly("fine");
  }

  @Test
  void renamingReplacesWhatHasTheName() throws Exception {
    Path from = Files.writeString(folder.resolve("from"), "new");
    Path to = Files.writeString(folder.resolve("to"), "old");

    async(() -> Async.await(files.rename(from, to)));

    assertThat(from).doesNotExist();
    assertThat(to).hasContent("new");
  }

  @Test
  void unlinkingALinkLeavesItsTarget() throws Exception {
    Path target = Files.createDirectory(folder.resolve("target"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    async(() -> Async.await(files.unlink(link)));

    assertThat(link).doesNotExist();
    assertThat(target).isDirectory();
  }
}
