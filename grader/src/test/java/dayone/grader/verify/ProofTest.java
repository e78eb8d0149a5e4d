package dayone.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
  @TempDir private Path root = Path.of("");

  private Path hidden = Path.of("");

  @BeforeEach
  void writeCourse() throws IOException {
    hidden = root.resolve("exercises/01-counting/CounterHiddenTest.java");
    Files.createDirectories(hidden.getParent());
    Files.writeString(hidden, "one");
  }

  private Proof proof() {
    return Proof.ofNow(new Course(root));
  }

  @Test
  void holdsForTheStateThatWasRecorded() {
    assertThat(proof().holds()).as("nothing is recorded").isFalse();

    assertThat(proof().record()).isTrue();

    assertThat(proof().holds()).isTrue();
  }

  @Test
  void anEditAfterwardsMakesItVoid() throws IOException {
    proof().record();

    Files.writeString(hidden, "two");

    assertThat(proof().holds()).isFalse();
  }

  @Test
  void anEditWhileItIsVerifiedIsNotRecorded() throws IOException {
    Proof taken = proof();

    Files.writeString(hidden, "two");

    assertThat(taken.record()).isFalse();
    assertThat(proof().holds()).as("what was edited meanwhile").isFalse();
    Files.writeString(hidden, "one");
    assertThat(proof().holds()).as("what was there before").isFalse();
  }

  @Test
  void whatABuildWritesIsNotPartOfTheState() throws IOException {
    proof().record();

    Path built = root.resolve("exercises/01-counting/target/classes/Counter.class");
    Files.createDirectories(built.getParent());
    Files.writeString(built, "bytes");

    assertThat(proof().holds()).isTrue();
  }
}
