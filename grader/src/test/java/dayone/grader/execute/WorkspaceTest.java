package dayone.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @Test
  void everythingIsRemovedButNothingBehindALink(@TempDir Path folder) throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "stays");
    Path inside;
    try (Workspace workspace = new Workspace()) {
      inside = workspace.childFolder();
      Files.createSymbolicLink(inside.resolve("file"), outside);
      Files.createSymbolicLink(inside.resolve("folder"), folder);
      Path locked = Files.createDirectory(inside.resolve("locked"));
      Files.writeString(locked.resolve("deep"), "x");
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    }

    assertThat(inside.getParent()).doesNotExist();
    assertThat(outside).hasContent("stays");
  }

  @Test
  void folderIsForThisUserAlone() throws IOException {
    try (Workspace workspace = new Workspace()) {
      assertThat(Files.getPosixFilePermissions(workspace.childFolder().getParent()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }
}
