package dayone.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedFilesTest {

  @TempDir Path folder;
  private final BlockingQueue<Set<Path>> heard = new LinkedBlockingQueue<>();
  private Path file;
  private SavedFiles savedFiles;

  @BeforeEach
  void look() throws IOException {
    file = Files.writeString(folder.resolve("A.java"), "one");
    savedFiles = new SavedFiles(List.of(folder, folder.resolve("none")), heard::add);
  }

  @AfterEach
  void close() {
    savedFiles.close();
  }

  private void assertHeard(Path... files) throws InterruptedException {
    assertThat(heard.poll(60, TimeUnit.SECONDS)).containsExactlyInAnyOrder(files);
  }

  @Test
  void writtenFileIsHeardOf() throws Exception {
    Files.writeString(file, "one and two");
    assertHeard(file);
  }

  @Test
  void fileThatIsReplacedByAnotherOfTheSameNameIsHeardOf() throws Exception {
    Path other = Files.writeString(folder.resolve("A.java~"), "one and two");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertHeard(file);
  }

  @Test
  void deletedFileIsHeardOf() throws Exception {
    Files.delete(file);
    assertHeard(file);
  }

  @Test
  void fileInANewFolderIsHeardOfAndItsNextSaveToo() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("more")).resolve("B.java");
    Files.writeString(inside, "one");
    assertHeard(inside);

    Files.writeString(inside, "one and two");
    assertHeard(inside);
  }

  @Test
  void whatIsNoSourceIsNotHeardOf() throws Exception {
    Files.writeString(folder.resolve("A.class"), "x");
    Files.writeString(folder.resolve(".A.java.swp"), "x");
    Files.writeString(file, "something else");

    assertHeard(file);
  }

  @Test
  void savesAtOnceComeTogether() throws Exception {
    Path more = folder.resolve("staging");
    Files.createDirectory(more);
    Files.writeString(more.resolve("B.java"), "x");
    Files.writeString(more.resolve("C.java"), "x");
    Path moved = folder.resolve("moved");
    savedFiles.close();
    savedFiles = new SavedFiles(List.of(moved), heard::add);
    // One step for the system, so there is no moment with only one of them.
    Files.move(more, moved);

    assertHeard(moved.resolve("B.java"), moved.resolve("C.java"));
  }
}
