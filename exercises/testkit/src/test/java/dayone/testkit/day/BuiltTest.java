package dayone.testkit.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuiltTest {

  private static final Instant THEN = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void build() throws IOException {
    source = file("exercises/testkit/src/main/java/A.java", 0);
    file("pom.xml", 0);
    file("exercises/pom.xml", 0);
    Path target = file("exercises/testkit/target/any", 0).getParent();
    WriteBuild.main(new String[] {target.toString(), "--one=1  --two "});
    Files.setLastModifiedTime(target.resolve("day.java"), FileTime.from(THEN.plusSeconds(100)));
    for (Path each = source.getParent(); !each.equals(folder); each = each.getParent()) {
      Files.setLastModifiedTime(each, FileTime.from(THEN));
    }
  }

  private Path file(String path, int seconds) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    return Files.setLastModifiedTime(file, FileTime.from(THEN.plusSeconds(seconds)));
  }

  private Built built() {
    return new Built(folder.resolve("exercises"));
  }

  @Test
  void isFreshWhenNothingIsYounger() throws IOException {
    assertThat(built().isOld()).isFalse();
  }

  @Test
  void isOldWhenASourceOrAPomIsYounger() throws IOException {
    file("pom.xml", 101);
    assertThat(built().isOld()).isTrue();
    file("pom.xml", 99);
    assertThat(built().isOld()).isFalse();
    file("exercises/testkit/src/main/java/A.java", 101);
    assertThat(built().isOld()).isTrue();
  }

  @Test
  void isOldWhenASourceWasRemoved() throws IOException {
    Files.delete(source);
    Files.setLastModifiedTime(source.getParent(), FileTime.from(THEN.plusSeconds(101)));

    assertThat(built().isOld()).isTrue();
  }

  @Test
  void whatStudentsWriteDoesNotMakeItOld() throws IOException {
    file("exercises/01-counting/src/main/java/Counter.java", 500);

    assertThat(built().isOld()).isFalse();
  }

  @Test
  void flagsAndJavaAreThoseOfTheBuild() throws IOException {
    assertThat(built().flags()).containsExactly("--one=1", "--two");
    assertThat(
            Path.of(Files.readString(folder.resolve("exercises/testkit/target/day.java")).strip()))
        .startsWith(Path.of(System.getProperty("java.home")));
  }
}
