package dayone.testkit.smalltopic;

import dayone.testkit.course.Exercises;
import dayone.testkit.course.Problem;
import dayone.testkit.course.Topic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The topic 01-counting with the tasks Counter and Greeter. Counter is to do at first. */
public final class SmallTopic {

  /** Where the sources lie. */
  public static final String SOURCES = "src/main/java/dayone/topics/counting/";

  private static final String TESTS = "src/test/java/dayone/topics/counting/";

  private final Path exercises;
  private final String lineEnd;

  private SmallTopic(Path exercises, String lineEnd) {
    this.exercises = exercises;
    this.lineEnd = lineEnd;
  }

  /** Makes it below a folder. */
  public static SmallTopic in(Path folder) throws IOException {
    return in(folder, "\n");
  }

  /** Makes it below a folder, with line ends of one kind. */
  public static SmallTopic in(Path folder, String lineEnd) throws IOException {
    SmallTopic topic = new SmallTopic(folder.toRealPath().resolve("exercises"), lineEnd);
    topic.write(
        "topic.json",
        """
        {
          "id": "counting", "title": "Counting", "session": 1, "minutes": 20,
          "editable": ["src/main/java/dayone/topics/counting/Counter.java",
                       "src/main/java/dayone/topics/counting/Greeter.java"],
          "tasks": [ { "number": 1, "title": "Count", "points": 60 },
                     { "number": 2, "title": "Greet", "points": 40 } ]
        }
        """);
    topic.write(
        "HINTS.md",
        """
        # Hints: counting

        ## Task 1

        **Where does one begin?**
        Not at one.
        Think of arrays.

        **What comes after two?** You know that.

        And one paragraph more.

        ## Task 2

        **Who is it?**
        """);
    topic.counter("throw new dayone.runtime.Todo(\"Task 1: count\");");
    topic.greeter("return \"Hello\";");
    topic.write(
        TESTS + "CounterTest.java",
        """
        package dayone.topics.counting;

        import static org.assertj.core.api.Assertions.assertThat;

        import dayone.testkit.*;
        import org.junit.jupiter.api.Test;

        @Task(1)
        @Hint("Where does one begin?")
        class CounterTest {
          @Test @Points(10) void countsToThree() {
            assertThat(Counter.count(3)).isEqualTo(3);
          }

          @Test @Points(20) void countsToNothing() {
            assertThat(Counter.count(0)).isEqualTo(0);
          }
        }
        """);
    topic.write(
        TESTS + "GreeterTest.java",
        """
        package dayone.topics.counting;

        import static org.assertj.core.api.Assertions.assertThat;

        import dayone.testkit.*;
        import org.junit.jupiter.api.Test;

        @Task(2)
        class GreeterTest {
          @Test @Points(15) void greets() {
            assertThat(Greeter.greet()).isEqualTo("Hello");
          }
        }
        """);
    return topic;
  }

  /** Saves a file below the topic's folder. */
  public void write(String file, String text) throws IOException {
    Path path = folder().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text.replace("\n", lineEnd));
  }

  /** Saves Counter, with these statements in its method. */
  public void counter(String body) throws IOException {
    write(SOURCES + "Counter.java", counterText(body));
  }

  /** Returns the text of a Counter. */
  public static String counterText(String body) {
    return """
    package dayone.topics.counting;

    class Counter {
      static int count(int last) {
        %s
      }
    }
    """
        .formatted(body);
  }

  /** Saves Greeter, with these statements in its method. */
  public void greeter(String body) throws IOException {
    write(
        SOURCES + "Greeter.java",
        """
        package dayone.topics.counting;

        class Greeter {
          static String greet() {
            %s
          }
        }
        """
            .formatted(body));
  }

  /** Returns the folder of all topics. */
  public Path exercises() {
    return exercises;
  }

  /** Returns the topic's folder. */
  public Path folder() {
    return exercises.resolve("01-counting");
  }

  /** Returns the file with Counter. */
  public Path counterFile() {
    return folder().resolve(SOURCES + "Counter.java");
  }

  /** Returns the topic as it is read. */
  public Topic topic() throws Problem {
    return new Exercises(exercises).topics().getFirst();
  }

  /** Returns the class path of this JVM. */
  public static List<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }
}
