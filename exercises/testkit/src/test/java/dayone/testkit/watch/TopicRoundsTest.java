package dayone.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.compiler.TopicCompiler;
import dayone.testkit.scoreboard.State;
import dayone.testkit.scoreboard.TestScore;
import dayone.testkit.smalltopic.SmallTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicRoundsTest {

  private static final String COUNTER = "dayone.topics.counting.CounterTest";
  private static final String GREETER = "dayone.topics.counting.GreeterTest";

  private static final TestScore COUNTS =
      new TestScore(COUNTER + ".counts", 1, 10, State.PASSED, "");
  private static final TestScore GREETS =
      new TestScore(GREETER + ".greets", 2, 15, State.PASSED, "");

  @TempDir Path folder;
  private SmallTopic small;
  private TopicRounds rounds;

  @BeforeEach
  void compile() throws IOException {
    small = SmallTopic.in(folder);
    rounds = new TopicRounds(small.folder(), SmallTopic.libraries());
    assertThat(rounds.compile(List.of())).isInstanceOf(TopicCompiler.Compiled.class);
  }

  @Test
  void allTestsAreOwedFirstAndThenWhatAChangeReaches() throws IOException {
    assertThat(rounds.owed()).containsExactly(COUNTER, GREETER);
    rounds.ran(rounds.owed(), true, List.of(COUNTS, GREETS));
    small.greeter("return \"\";");
    rounds.compile(List.of());

    assertThat(rounds.owed()).containsExactly(GREETER);
  }

  @Test
  void whatWasNotRunToTheEndIsStillOwed() throws IOException {
    rounds.ran(rounds.owed(), false, List.of(COUNTS));
    small.greeter("return \"\";");
    rounds.compile(List.of());

    assertThat(rounds.owed()).containsExactly(COUNTER, GREETER);
  }

  @Test
  void verdictsOfOtherTestsStay() {
    rounds.ran(rounds.owed(), true, List.of(COUNTS, GREETS));

    assertThat(rounds.ran(List.of(GREETER), true, List.of())).containsExactly(COUNTS);
  }

  @Test
  void testThatWasDeletedIsNotRunAndCountsNoMore() throws IOException {
    rounds.ran(rounds.owed(), false, List.of(COUNTS, GREETS));
    Files.delete(small.folder().resolve("src/test/java/dayone/topics/counting/CounterTest.java"));
    rounds.compile(List.of());

    assertThat(rounds.owed()).containsExactly(GREETER);
    assertThat(rounds.ran(rounds.owed(), true, List.of(GREETS))).containsExactly(GREETS);
  }
}
