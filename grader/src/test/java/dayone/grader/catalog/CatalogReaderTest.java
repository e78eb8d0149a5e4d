package dayone.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import dayone.grader.fixture.FixtureCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
  @Test
  void testsComeByTaskVisibleFirstThenByClassThenAsWritten() {
    assertThat(FixtureCourse.shared().topic().tests())
        .extracting(ExpectedTest::name)
        .containsExactly(
            "CounterTest.addsUp",
            "CounterTest.countsNothingAsZero",
            "CounterHiddenTest.addsNegativeNumbers",
            "CounterHiddenTest.addsMany",
            "CounterHiddenTest.leavesItsInputAlone",
            "GreeterTest.greetsOne",
            "GreeterTest.greetsAll",
            "GreeterHiddenTest.greetsTheSameEveryTime",
            "GreeterHiddenTest.greetsAnyName",
            "GreeterHiddenTest.WithNobody.greetsNobody");
  }

  @Test
  void hintOfTheMethodWinsOverThatOfTheClass() {
    assertThat(FixtureCourse.shared().topic().tests().subList(0, 2))
        .extracting(ExpectedTest::hint)
        .containsExactly("Start at zero and add each number once.", "The sum of nothing is zero.");
  }

  @Test
  void nestedClassTakesTaskAndHintFromTheClassAroundIt() {
    ExpectedTest nested = FixtureCourse.shared().topic().tests().getLast();

    assertThat(nested.task()).isEqualTo(2);
    assertThat(nested.hint()).isEqualTo("Greet nobody in particular, too.");
    assertThat(nested.visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void parametersAreKeptForTheLauncher() {
    assertThat(FixtureCourse.shared().topic().tests().get(3).parameterTypes())
        .containsExactly("int");
  }

  @Test
  void sourcesThatAreNotEditableAreGiven() {
    assertThat(FixtureCourse.shared().topic().given())
        .containsExactly("src/main/java/dayone/topics/counting/Polite.java");
  }

  @ParameterizedTest
  @CsvSource({"counting", "01-counting", "1", "01"})
  void topicIsFoundByIdFolderOrNumber(String name) {
    assertThat(FixtureCourse.shared().catalog().find(name)).isPresent();
  }

  @Test
  void otherNamesFindNothing() {
    assertThat(FixtureCourse.shared().catalog().find("2")).isEmpty();
    assertThat(FixtureCourse.shared().catalog().find("count")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"session\": 1,     | \"session\": 1, \"extra\": 2, | key \"extra\" is not known",
        "\"session\": 1,     | ``                            | session",
        "\"session\": 1,     | \"session\": \"1\",           | key \"session\"",
        "\"session\": 1,     | \"session\": 1.5,             | key \"session\"",
        "\"session\": 1,     | \"session\": null,            | key \"session\"",
        "\"session\": 1,     | \"session\": 0,               | key \"session\" must be more than 0",
        "\"id\": \"counting\"| \"id\": 7                     | key \"id\"",
        "\"id\": \"counting\"| \"id\": \"Counting Things\"   | key \"id\" must be words",
        "\"points\": 50 }    | \"points\": \"many\" }        | key \"tasks[0].points\"",
        "\"points\": 50 }    | \"points\": 50, \"worth\": 1 }| key \"tasks[0].worth\" is not known",
        "\"number\": 2       | \"number\": 3                 | key \"tasks[1].number\" must be 2",
        "counting/Greeter    | counting/Grater               | there is no such stub",
        "src/main/java/dayone/topics/counting/Greeter | ../Greeter | key \"editable\"",
        "counting/Greeter    | counting/Counter              | key \"editable\"",
        "\"tasks\": [        | \"tasks\": {                  | 01-counting/topic.json",
      })
  void badTopicFileIsAFaultThatNamesFileAndKey(
      String text, String replacement, String complaint, @TempDir Path folder) throws IOException {
    FixtureCourse course = FixtureCourse.in(folder);
    Path file = course.topicFolder().resolve("topic.json");
    String json = Files.readString(file);
    assertThat(json).contains(text);
    Files.writeString(file, json.replace(text, replacement));

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(course::catalog)
        .withMessageStartingWith("exercises/01-counting/topic.json")
        .withMessageContaining(complaint);
  }

  @Test
  void topicWithoutScoredTestsIsAFault(@TempDir Path folder) throws IOException {
    FixtureCourse course = FixtureCourse.in(folder);
    try (var classes = Files.walk(course.topicFolder().resolve("target/test-classes"))) {
      for (Path file : classes.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(course::catalog)
        .withMessageContaining("01-counting: no compiled test of it has @Points");
  }

  @Test
  void compiledTestWhoseSourceIsGoneIsAFault(@TempDir Path folder) throws IOException {
    FixtureCourse course = FixtureCourse.in(folder);
    Files.delete(
        course
            .topicFolder()
            .resolve("src/hidden/java/dayone/topics/counting/CounterHiddenTest.java"));

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(course::catalog)
        .withMessageContaining("CounterHiddenTest has no source any more");
  }

  @Test
  void courseWithoutTopicsIsAFault(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("exercises/runtime"));

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> new CatalogReader(new Course(folder)).read())
        .withMessageContaining("There is no topic");
  }
}
