package dayone.testkit.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dayone.testkit.fixtures.ScoredCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

final class ScoreListenerTest {

  private static final String LESSON = "README.md";

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void verdictsAreCountedByTask() throws IOException {
    Path topic = folder.resolve("01-topic");

    run(topic.toString(), ScoredCases.OfEachKind.class, ScoredCases.CannotBeSetUp.class);

    assertThat(printed())
        .isEqualTo(
            """

            01-topic  ████░░░░░░░░░░░░░░░░  10 of 50 points here, 50 more in hidden tests
              ✗ Task 1    10 of  23 points   1 passed · 2 wrong
              · Task 2     0 of   7 points   1 to do
              ✗ Task 3     0 of  20 points   1 wrong
            """);
    ScoreFile file = ScoreFile.read(topic.resolve(ScoreFile.PLACE));
    assertThat(file.build()).isEqualTo("build 1");
    assertThat(file.total()).isEqualTo(new TaskScore(0, 10, 50, 1, 3, 1));
    assertThat(file.open())
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, LESSON, 2, LESSON, 3, LESSON));
  }

  @Test
  void fileToOpenIsTheStubsOrTheOneThatTheTestIsNamedAfter() throws IOException {
    Path topic = folder.resolve("01-topic");
    String stub = "src/main/java/dayone/topics/fixture/Student.java";
    Files.createDirectories(topic.resolve(stub).getParent());
    Files.createFile(topic.resolve(stub));

    run(topic.toString(), ScoredCases.OfEachKind.class);

    assertThat(ScoreFile.read(topic.resolve(ScoreFile.PLACE)).open())
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, LESSON, 2, stub));
  }

  @Test
  void solutionIsLabelled() {
    run(folder.resolve("solutions/01-topic").toString(), ScoredCases.OfEachKind.class);

    assertThat(printed()).startsWith("\nsolution of 01-topic  █");
  }

  @Test
  void testsWithoutPointsHaveNoBoard() {
    run(folder.toString(), ScoredCases.WithoutPoints.class);

    assertThat(printed()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothingIsDoneUnlessTheBuildAsksForIt() {
    run(null, ScoredCases.OfEachKind.class);

    assertThat(printed()).isEmpty();
  }

  @Test
  void fileThatCannotBeWrittenIsToldAndNoMore() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    run(file.toString(), ScoredCases.OfEachKind.class);

    assertThat(printed()).contains("Task 1").contains("The scoreboard will not know of this run: ");
  }

  private void run(@Nullable String topic, Class<?>... classes) {
    ScoreListener listener =
        new ScoreListener(topic, "build 1", new PrintStream(printed, true, StandardCharsets.UTF_8));
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> type : classes) {
      request.selectors(selectClass(type));
    }
    // Without the listeners of the run that this test is part of.
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .addTestExecutionListeners(listener)
            .build();
    LauncherFactory.create(config).execute(request.build());
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
