package dayone.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.catalog.Topic;
import dayone.grader.submission.SubmittedFile.Missing;
import dayone.grader.submission.SubmittedFile.Present;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeTest {
  private static final String FILE = "src/main/java/a/A.java";
  private static final Topic TOPIC =
      new Topic(
          "t", 1, "01-t", "T", 1, 1, List.of(), List.of(FILE), List.of(), List.of(), List.of());
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path repository = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void makeTwoCommits() throws Exception {
    file = repository.resolve("exercises/01-t").resolve(FILE);
    Files.createDirectories(file.getParent());
    git("init", "--quiet");
    commit("first", NOON.minusSeconds(60));
    commit("second", NOON.plusSeconds(60));
    Files.writeString(file, "not committed");
  }

  private void commit(String text, Instant moment) throws Exception {
    Files.writeString(file, text);
    git("add", "--all");
    git(
        "-c",
        "user.name=Alice",
        "-c",
        "user.email=alice@example.org",
        "commit",
        "--quiet",
        "--message",
        text,
        "--date",
        moment.toString());
    String date = moment.getEpochSecond() + " +0000";
    // The committer's date counts, and has no option of its own.
    run(
        List.of(
            "env",
            "GIT_COMMITTER_DATE=" + date,
            "git",
            "-c",
            "user.name=Alice",
            "-c",
            "user.email=alice@example.org",
            "commit",
            "--quiet",
            "--amend",
            "--no-edit"));
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static SubmittedFile read(SubmissionReader reader) {
    return reader.read(TOPIC).files().firstEntry().getValue();
  }

  @Test
  void commitIsReadAndNotTheWorkingTree() throws Exception {
    assertThat(read(SubmissionReader.ofCommit(repository, "HEAD")))
        .isEqualTo(new Present("second"));
    assertThat(read(SubmissionReader.ofCommit(repository, "HEAD~1")))
        .isEqualTo(new Present("first"));
  }

  @Test
  void lastCommitBeforeTheDeadlineIsRead() throws Exception {
    assertThat(read(SubmissionReader.ofLastCommitBefore(repository, NOON)))
        .isEqualTo(new Present("first"));
    assertThat(read(SubmissionReader.ofLastCommitBefore(repository, NOON.plusSeconds(3600))))
        .isEqualTo(new Present("second"));
  }

  @Test
  void deadlineBeforeTheFirstCommitIsUnreadable() {
    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> SubmissionReader.ofLastCommitBefore(repository, NOON.minusSeconds(3600)))
        .withMessageContaining("no commit before");
  }

  @Test
  void unknownCommitAndFolderWithoutARepositoryAreUnreadable(@TempDir Path empty) {
    for (String revision : List.of("nowhere", "--help", "")) {
      assertThatExceptionOfType(UnreadableSubmission.class)
          .as(revision)
          .isThrownBy(() -> SubmissionReader.ofCommit(repository, revision));
    }
    assertThatExceptionOfType(UnreadableSubmission.class)
        .isThrownBy(() -> SubmissionReader.ofCommit(empty, "HEAD"));
  }

  @Test
  void committedLinkIsRefused() throws Exception {
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("/etc/passwd"));
    git("add", "--all");
    git("-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "--message", "link");

    assertThat(read(SubmissionReader.ofCommit(repository, "HEAD")))
        .isInstanceOf(Missing.class)
        .asString()
        .contains("symbolic link");
  }

  @Test
  void commandsInTheRepositorysSettingsDoNotRun() throws Exception {
    Path mark = repository.resolve("ran");
    for (String key : List.of("core.fsmonitor", "core.sshCommand", "core.pager", "gpg.program")) {
      git("config", key, "touch " + mark + "; true");
    }
    git("config", "log.showSignature", "true");

    assertThat(read(SubmissionReader.ofLastCommitBefore(repository, NOON)))
        .isEqualTo(new Present("first"));
    assertThat(mark).doesNotExist();
  }
}
