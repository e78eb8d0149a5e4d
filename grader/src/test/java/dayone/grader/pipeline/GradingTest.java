package dayone.grader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.execute.Status;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.score.TopicGrade;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source tree cannot hold: submissions with links and with bytes that are no text. */
class GradingTest {
  private static final Path COUNTER =
      Path.of("01-counting", "src/main/java/dayone/topics/counting/Counter.java");

  private final FixtureCourse course = FixtureCourse.shared();

  private Path copyOfTheSolution(Path folder) throws Exception {
    Path work = folder.resolve("work");
    FixtureCourse.copy(course.root().resolve("solutions"), work);
    return work;
  }

  private void assertCounterCostsItsTaskAlone(Path work, String reason) throws Exception {
    TopicGrade grade = course.grading().grade(course.read(work));

    assertThat(grade.score()).isEqualTo(50);
    assertThat(grade.problems()).singleElement().asString().contains("Counter.java", reason);
    assertThat(grade.tests())
        .filteredOn(test -> test.test().task() == 1)
        .extracting(test -> test.outcome().status())
        .containsOnly(Status.NOT_RUN);
  }

  @Test
  void linkToASolutionIsWorthNothing(@TempDir Path folder) throws Exception {
    Path work = copyOfTheSolution(folder);
    Files.delete(work.resolve(COUNTER));
    Files.createSymbolicLink(
        work.resolve(COUNTER), course.root().resolve("solutions").resolve(COUNTER));

    assertCounterCostsItsTaskAlone(work, "is a symbolic link");
  }

  @Test
  void fileThatIsNoTextCostsItsTaskAlone(@TempDir Path folder) throws Exception {
    Path work = copyOfTheSolution(folder);
    Files.write(work.resolve(COUNTER), new byte[] {(byte) 0xC3, (byte) 0x28});

    assertCounterCostsItsTaskAlone(work, "is not valid UTF-8");
  }
}
