package dayone.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionTest {
  @TempDir Path root = Path.of("");
  private Path inside = Path.of("");
  private Path outside = Path.of("");
  private Permission permission = Permission.of(null);

  @BeforeEach
  void makeFolders() throws Exception {
    inside = Files.createDirectory(root.resolve("inside"));
    outside = Files.createDirectory(root.resolve("outside"));
    permission = Permission.of(inside + File.pathSeparator + root.resolve("later"));
  }

  @Test
  void withoutASettingEverythingIsAllowed() {
    assertThat(Permission.of(null).allows(Path.of("/"))).isTrue();
  }

  @Test
  void foldersOfTheSettingAndWhatLiesInThemAreAllowed() throws Exception {
    assertThat(permission.allows(inside)).isTrue();
    assertThat(permission.allows(Files.writeString(inside.resolve("a"), ""))).isTrue();
    assertThat(permission.allows(inside.resolve("missing/too"))).isTrue();
    assertThat(permission.allows(root.resolve("later/file"))).isTrue();
  }

  @Test
  void restIsNot() {
    assertThat(permission.allows(root)).isFalse();
    assertThat(permission.allows(outside.resolve("missing"))).isFalse();
    assertThat(permission.allows(root.resolve("insideOut"))).isFalse();
    assertThat(permission.allows(Path.of("/proc/self/environ"))).isFalse();
  }

  @Test
  void dotsLeadNowhere() {
    assertThat(permission.allows(inside.resolve("../outside/file"))).isFalse();
    assertThat(permission.allows(inside.resolve("missing/../../outside/file"))).isFalse();
    assertThat(permission.allows(outside.resolve("../inside/file"))).isTrue();
  }

  @Test
  void linkIsJudgedByWhereItLeads() throws Exception {
    Path out = Files.createSymbolicLink(inside.resolve("out"), outside);
    Path in = Files.createSymbolicLink(outside.resolve("in"), inside);

    assertThat(permission.allows(out.resolve("file"))).isFalse();
    assertThat(permission.allows(out.resolve("../inside/file"))).isTrue();
    assertThat(permission.allows(in.resolve("file"))).isTrue();
  }

  @Test
  void emptySettingAllowsNothing() {
    assertThat(Permission.of("").allows(inside)).isFalse();
  }
}
