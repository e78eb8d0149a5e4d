package dayone.testkit.forked;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.scoreboard.State;
import dayone.testkit.scoreboard.TestScore;
import dayone.testkit.smalltopic.SmallTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaitingJvmTest {

  private static final String CASES = "dayone.testkit.fixtures.ScoredCases$";

  @TempDir Path folder;
  private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
  private WaitingJvm jvm;

  @BeforeEach
  void start() throws IOException {
    jvm =
        new WaitingJvm(
            folder, SmallTopic.libraries(), List.of(), (from, message) -> heard.add(message));
  }

  @AfterEach
  void end() {
    jvm.close();
  }

  /** Runs classes and returns all messages up to the last. */
  private List<Message> run(Duration cpu, List<String> classes, List<String> without)
      throws InterruptedException {
    assertThat(next()).isEqualTo(new Message.Ready());
    jvm.run(folder, cpu, classes, without);
    List<Message> messages = new ArrayList<>();
    do {
      messages.add(next());
    } while (!(messages.getLast() instanceof Message.Gone));
    return messages;
  }

  private Message next() throws InterruptedException {
    Message message = heard.poll(120, TimeUnit.SECONDS);
    assertThat(message).as("a message within two minutes").isNotNull();
    return message;
  }

  private static Map<String, State> ended(List<Message> messages) {
    Map<String, State> states = new LinkedHashMap<>();
    for (Message message : messages) {
      if (message instanceof Message.Ended(String name, State state, String text)) {
        states.merge(name, state, (one, other) -> one);
        assertThat(text.isEmpty()).isEqualTo(state == State.PASSED);
      }
    }
    return states;
  }

  @Test
  void tellsHowEachTestEnds() throws Exception {
    List<Message> messages =
        run(
            Duration.ofMinutes(1),
            List.of(CASES + "OfEachKind", CASES + "CannotBeSetUp"),
            List.of());

    assertThat(ended(messages))
        .containsOnly(
            Map.entry("ScoredCases.OfEachKind.passes", State.PASSED),
            Map.entry("ScoredCases.OfEachKind.isWrong", State.WRONG),
            Map.entry("ScoredCases.OfEachKind.isToDo", State.TODO),
            Map.entry("ScoredCases.OfEachKind.isNotScored", State.PASSED),
            Map.entry(
                "ScoredCases.OfEachKind.isAsGoodAsItsWorstInvocation [1] number = 1", State.PASSED),
            Map.entry(
                "ScoredCases.OfEachKind.isAsGoodAsItsWorstInvocation [2] number = 2", State.WRONG),
            Map.entry(
                "ScoredCases.OfEachKind.isAsGoodAsItsWorstInvocation [3] number = 3", State.PASSED),
            Map.entry("ScoredCases.CannotBeSetUp", State.WRONG));
    assertThat(messages).contains(new Message.Done());
  }

  @Test
  void scoresAreThoseOfTheBuild() throws Exception {
    Map<String, TestScore> scores = new LinkedHashMap<>();
    for (Message message :
        run(
            Duration.ofMinutes(1),
            List.of(CASES + "OfEachKind", CASES + "CannotBeSetUp"),
            List.of())) {
      if (message instanceof Message.Scored(TestScore score)) {
        scores.put(score.test(), score);
      }
    }

    String each = CASES + "OfEachKind.";
    assertThat(scores.values())
        .containsExactlyInAnyOrder(
            new TestScore(each + "passes", 1, 10, State.PASSED, ""),
            new TestScore(each + "isWrong", 1, 5, State.WRONG, "README.md"),
            new TestScore(each + "isToDo", 2, 7, State.TODO, "README.md"),
            new TestScore(each + "isAsGoodAsItsWorstInvocation", 1, 8, State.WRONG, "README.md"),
            new TestScore(CASES + "CannotBeSetUp.neverRuns", 3, 20, State.WRONG, "README.md"));
  }

  @Test
  void failureHasTheTextThatMavenPrints() throws Exception {
    Path texts = Path.of("src", "test", "resources", "demonstration");
    Map<String, String> told = new LinkedHashMap<>();
    for (Message message :
        run(
            Duration.ofMinutes(1),
            List.of("dayone.testkit.fixtures.DemonstrationCases"),
            List.of())) {
      if (message instanceof Message.Ended(String name, State _, String text)) {
        told.put(name.replaceFirst(".* ", ""), text);
      }
    }

    // What it agrees with is what JUnit's engine gives to Maven, in the testkit's own test of its
    // texts.
    assertThat(told).isNotEmpty();
    for (String program : told.keySet()) {
      String file = program.toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
      assertThat(withoutPicture(told.get(program)))
          .isEqualTo(withoutPicture(Files.readString(texts.resolve(file))));
    }
  }

  /** Its path begins at the top of a repository, and this run is not in one. */
  private static String withoutPicture(@Nullable String text) {
    return String.valueOf(text).replaceFirst("Picture: .*", "").stripTrailing();
  }

  @Test
  void methodsCanBeLeftOut() throws Exception {
    List<String> cases = List.of(CASES + "OfEachKind");

    assertThat(
            ended(
                run(
                    Duration.ofMinutes(1),
                    cases,
                    List.of(
                        CASES + "OfEachKind.isWrong()",
                        CASES + "OfEachKind.isAsGoodAsItsWorstInvocation(int)"))))
        .containsOnlyKeys(
            "ScoredCases.OfEachKind.passes",
            "ScoredCases.OfEachKind.isToDo",
            "ScoredCases.OfEachKind.isNotScored");
  }

  @Test
  void closedWhileItWaitsItIsGone() throws Exception {
    assertThat(next()).isEqualTo(new Message.Ready());
    jvm.close();

    assertThat(next()).isInstanceOf(Message.Gone.class);
  }
}
