package dayone.testkit.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.testkit.smalltopic.SmallTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginalFilesTest {

  private static final String FILE = SmallTopic.SOURCES + "Counter.java";

  @TempDir Path folder;
  private SmallTopic small;

  @BeforeEach
  void template() throws IOException {
    small = SmallTopic.in(folder);
    Path stub =
        folder.toRealPath().resolve(".dayone/stubs/exercises/01-counting/" + FILE + ".stub");
    Files.createDirectories(stub.getParent());
    Files.writeString(stub, "first\nversion\n");
  }

  private Path putBack() throws Problem {
    return new OriginalFiles(small.exercises()).putBack(small.topic(), FILE);
  }

  @Test
  void oldFileIsKeptBesideIt() throws Exception {
    Files.writeString(small.counterFile(), "mine");
    Path kept = putBack();

    assertThat(kept).hasContent("mine").hasFileName("Counter.java.old");
    assertThat(small.counterFile()).hasContent("first\nversion\n");
  }

  @Test
  void noKeptFileIsEverOverwritten() throws Exception {
    Files.writeString(small.counterFile(), "mine");
    Path first = putBack();
    Files.writeString(small.counterFile(), "mine again");
    Path second = putBack();

    assertThat(first).hasContent("mine");
    assertThat(second).hasContent("mine again").hasFileName("Counter.java.old2");
  }

  @Test
  void fileThatIsAsAtFirstIsNotKeptWhateverItsLineEnds() throws Exception {
    Files.writeString(small.counterFile(), "first\r\nversion\r\n");

    assertThat(putBack()).isNull();
    assertThat(small.counterFile().resolveSibling("Counter.java.old")).doesNotExist();
  }

  @Test
  void deletedFileComesBack() throws Exception {
    Files.delete(small.counterFile());

    assertThat(putBack()).isNull();
    assertThat(small.counterFile()).hasContent("first\nversion\n");
  }

  @Test
  void withoutTheFirstVersionNothingIsTouched() throws Exception {
    Files.writeString(small.counterFile(), "mine");
    Files.move(folder.resolve(".dayone"), folder.resolve("elsewhere"));

    assertThatThrownBy(this::putBack).isInstanceOf(Problem.class);
    assertThat(small.counterFile()).hasContent("mine");
  }
}
