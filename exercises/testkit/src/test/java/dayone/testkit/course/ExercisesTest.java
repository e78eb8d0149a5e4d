package dayone.testkit.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.testkit.smalltopic.SmallTopic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExercisesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"01.2,01.2", "1.2,01.2", "01,01", "1,01", "01-counting,01", "01-counting.2,01.2"})
  void taskHasSeveralSpellings(String written, String meant) throws Exception {
    assertThat(new Exercises(SmallTopic.in(folder).exercises()).find(written).name())
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02.1|There is no topic 02.",
        "01.3|Topic 01 has no task 3. It has 2 tasks: 1 Count, 2 Greet.",
        "counter|\"counter\" names no task.",
        "1.99999|names no task"
      })
  void unknownNameIsAnsweredWithWhatThereIs(String written, String answer) throws Exception {
    Exercises exercises = new Exercises(SmallTopic.in(folder).exercises());

    assertThatThrownBy(() -> exercises.find(written))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void topicIsReadWithEitherLineEnd(String lineEnd) throws Exception {
    Topic topic = SmallTopic.in(folder, lineEnd).topic();

    assertThat(topic.title()).isEqualTo("Counting");
    assertThat(topic.number()).isEqualTo("01");
    assertThat(topic.minutes()).isEqualTo(20);
    assertThat(topic.tasks())
        .containsExactly(
            new Topic.Assignment(1, "Count", 60), new Topic.Assignment(2, "Greet", 40));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"title\": 3}", "null"})
  void damagedTopicIsAProblemThatNamesTheFile(String json) throws Exception {
    SmallTopic small = SmallTopic.in(folder);
    small.write("topic.json", json);

    assertThatThrownBy(small::topic)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("topic.json cannot be read");
  }

  @Test
  void folderWithoutTopicsIsAProblem() {
    assertThatThrownBy(() -> new Exercises(folder).topics())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("There is no topic in ");
  }

  @Test
  void everyFileOfTheCourseBelongsToOneTaskAndEveryTaskHasAFile() throws Exception {
    for (Topic topic : new Exercises(Path.of("..").toRealPath()).topics()) {
      List<String> all = new ArrayList<>();
      for (Topic.Assignment task : topic.tasks()) {
        List<String> files = TaskFiles.of(topic, task.number());
        assertThat(files).as(topic.name() + " " + task).isNotEmpty();
        all.addAll(files);
      }
      assertThat(all).containsExactlyInAnyOrderElementsOf(topic.editable());
    }
  }
}
