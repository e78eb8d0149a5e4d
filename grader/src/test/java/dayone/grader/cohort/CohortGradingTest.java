package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.fixture.FixtureCourse;
import dayone.grader.git.Git;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real submissions of the fixture course. */
class CohortGradingTest {
  private static final String COUNTER =
      "exercises/01-counting/src/main/java/dayone/topics/counting/Counter.java";

  private final FixtureCourse course = FixtureCourse.shared();

  @TempDir Path folder = Path.of("");

  private static CohortGrading grading(FixtureCourse course, @Nullable Instant before) {
    return new CohortGrading(
        course.installation(),
        FixtureCourse.LIMITS,
        new CohortGrading.Options(course.catalog().topics(), before, true));
  }

  private Path work(String submission) throws Exception {
    Path work = folder.resolve(submission);
    FixtureCourse.copy(FixtureCourse.submission(submission).resolve("work"), work);
    return work;
  }

  private static Row row(Answer answer) {
    return Objects.requireNonNull(answer.row());
  }

  @Test
  void keyFollowsTheEditableFilesAndTheGraderAlone() throws Exception {
    Path work = work("all-passed");
    CohortGrading grading = grading(course, null);
    Entry entry = new Entry("alice", work, "");
    Row first = row(grading.grade(entry, ""));
    assertThat(first.why()).isEmpty();
    assertThat(first.graded().score()).isEqualTo(100);
    assertThat(first.sources()).hasSize(2);

    Files.writeString(work.resolve("README.md"), "changed");
    assertThat(grading.grade(entry, first.key()).row()).as("unchanged").isNull();

    FixtureCourse other = FixtureCourse.in(folder.resolve("other"));
    Files.writeString(other.topicFolder().resolve("target/test-classes/words.txt"), "new");
    assertThat(grading(other, null).grade(entry, first.key()).row()).as("other tests").isNotNull();

    Files.writeString(work.resolve(COUNTER), Files.readString(work.resolve(COUNTER)) + "\n");
    Row second = row(grading.grade(entry, first.key()));
    assertThat(second.key()).isNotEqualTo(first.key());
    assertThat(second.report()).isEqualTo(first.report());
  }

  @Test
  void topicThatNobodyTouchedIsTheSameForAllAndWorkIsNot() throws Exception {
    CohortGrading grading = grading(course, null);
    Path stubs = work("untouched-stubs");

    Row first = row(grading.grade(new Entry("alice", stubs, ""), ""));
    Row second = row(grading.grade(new Entry("bob", stubs, ""), ""));
    Row worked = row(grading.grade(new Entry("carol", work("wrong-answer"), ""), ""));

    assertThat(second.report()).isEqualTo(first.report());
    assertThat(first.sources()).isEmpty();
    assertThat(worked.graded().score()).isEqualTo(20);
  }

  @Test
  void rowSurvivesItsFile() throws Exception {
    Row row = row(grading(course, null).grade(new Entry("bob", work("wrong-answer"), ""), ""));

    assertThat(Row.fromJson(row.toJson())).isEqualTo(row);
  }

  @Test
  void bareRepositoryIsGradedAtItsHeadOrBeforeTheDeadline() throws Exception {
    Path work = work("all-passed");
    Git git = new Git(work);
    git.call("init", "--quiet", "--initial-branch=main");
    git.commitAll("Work");
    Path bare = folder.resolve("alice.git");
    git.call("clone", "--quiet", "--bare", ".", bare.toString());
    Entry entry = new Entry("alice", bare, "");

    assertThat(row(grading(course, null).grade(entry, "")).graded().score()).isEqualTo(100);
    Row late = row(grading(course, Instant.parse("2001-01-01T00:00:00Z")).grade(entry, ""));
    assertThat(late.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(late.why()).isEqualTo("alice.git has no commit before 2001-01-01T00:00:00Z.");
  }

  @Test
  void folderInsideOfAnotherRepositoryIsNotTakenForIt() throws Exception {
    Path outer = work("all-passed");
    Git git = new Git(outer);
    git.call("init", "--quiet");
    git.commitAll("The instructor's own");
    Path plain = Files.createDirectory(outer.resolve("alice"));

    Row row =
        row(
            grading(course, Instant.parse("2036-01-01T00:00:00Z"))
                .grade(new Entry("alice", plain, ""), ""));

    assertThat(row.ending()).isEqualTo(Ending.UNREADABLE);
  }

  @Test
  void brokenArchiveHasAReasonAndNoScore() throws Exception {
    Path zip = folder.resolve("alice.zip");
    Files.writeString(zip, "no zip");

    Row row = row(grading(course, null).grade(new Entry("alice", zip, ""), ""));

    assertThat(row.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(row.why()).startsWith("alice.zip is").doesNotContain(folder.toString());
  }

  @Test
  void faultOfTheGraderIsARowAndTheWorkerIsReplaced() throws Exception {
    FixtureCourse broken = FixtureCourse.in(folder.resolve("broken"));
    CohortGrading grading = grading(broken, null);
    // Neither the work nor the stub in its place compiles then.
    Files.writeString(
        broken.topicFolder().resolve("src/main/java/dayone/topics/counting/Polite.java"), "class");

    Answer answer = grading.grade(new Entry("alice", work("all-passed"), ""), "");

    assertThat(answer.spent()).isTrue();
    assertThat(row(answer).ending()).isEqualTo(Ending.FAULT);
    assertThat(row(answer).why()).contains("do not compile by themselves");
  }
}
