package dayone.testkit.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.testkit.smalltopic.SmallTopic;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HintsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void questionComesBeforeItsPointer(String lineEnd) throws Exception {
    Hints hints = Hints.of(SmallTopic.in(folder, lineEnd).topic(), 1);

    assertThat(hints.next()).isEqualTo(new Hints.Step(1, 2, true, "Where does one begin?"));
    assertThat(hints.next())
        .isEqualTo(new Hints.Step(1, 2, false, "Not at one.\nThink of arrays."));
    assertThat(hints.next()).isEqualTo(new Hints.Step(2, 2, true, "What comes after two?"));
    assertThat(hints.next())
        .isEqualTo(new Hints.Step(2, 2, false, "You know that.\n\nAnd one paragraph more."));
    assertThatThrownBy(hints::next).isInstanceOf(Problem.class);
  }

  @Test
  void nextCommandGoesOnWhereThisOneEnded() throws Exception {
    SmallTopic small = SmallTopic.in(folder);
    Hints.of(small.topic(), 1).next();
    Hints.of(small.topic(), 2).next();

    assertThat(Hints.of(small.topic(), 1).given()).hasSize(1);
    assertThat(Hints.of(small.topic(), 1).next().isQuestion()).isFalse();
  }

  @Test
  void damagedNoteBeginsAnew() throws Exception {
    SmallTopic small = SmallTopic.in(folder);
    Hints.of(small.topic(), 1).next();
    Path note = small.folder().resolve("target/dayone-hints.properties");
    for (String damage : new String[] {"1=many", "1=-3", "\\u00zz"}) {
      Files.writeString(note, damage);

      assertThat(Hints.of(small.topic(), 1).given()).isEmpty();
    }
  }

  @Test
  void everyTaskOfTheCourseHasHintsWithQuestionAndPointer() throws Exception {
    for (Topic topic : new Exercises(Path.of("..").toRealPath()).topics()) {
      for (Topic.Assignment task : topic.tasks()) {
        var steps = Hints.of(topic, task.number()).all();

        assertThat(steps).as(topic.name() + " " + task).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < steps.size(); i++) {
          assertThat(steps.get(i).isQuestion()).as("%s %s", task, steps).isEqualTo(i % 2 == 0);
        }
      }
    }
  }
}
