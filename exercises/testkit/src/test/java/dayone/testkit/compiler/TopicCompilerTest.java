package dayone.testkit.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.compiler.TopicCompiler.Compiled;
import dayone.testkit.compiler.TopicCompiler.Rejected;
import dayone.testkit.smalltopic.SmallTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicCompilerTest {

  private static final String COUNTER_TEST = "dayone.topics.counting.CounterTest";
  private static final String GREETER_TEST = "dayone.topics.counting.GreeterTest";

  @TempDir Path folder;
  private SmallTopic small;
  private TopicCompiler compiler;

  @BeforeEach
  void compiledOnce() throws IOException {
    small = SmallTopic.in(folder);
    compiler = new TopicCompiler(small.folder(), SmallTopic.libraries());
    assertThat(compiler.compile(List.of()))
        .isEqualTo(
            new Compiled(List.of(COUNTER_TEST, GREETER_TEST), List.of(COUNTER_TEST, GREETER_TEST)));
  }

  private List<String> testsAfter(Path... saved) throws IOException {
    return ((Compiled) compiler.compile(List.of(saved))).tests();
  }

  private FileTime timeOfTestClass() throws IOException {
    return Files.getLastModifiedTime(
        small.folder().resolve("target/day/test-classes/dayone/topics/counting/GreeterTest.class"));
  }

  @Test
  void onlyTestsOfWhatHasChangedAreNamed() throws IOException {
    small.counter("return last;");
    assertThat(testsAfter(small.counterFile())).containsExactly(COUNTER_TEST);

    small.greeter("return \"Hi\";");
    assertThat(testsAfter()).containsExactly(GREETER_TEST);
  }

  @Test
  void testsOfAClassThatUsesIt() throws IOException {
    small.greeter("return \"Hello\" + Counter.count(0);");
    testsAfter();
    small.counter("return last + 0;");

    assertThat(testsAfter(small.counterFile())).containsExactly(COUNTER_TEST, GREETER_TEST);
  }

  @Test
  void saveWithoutAChangeNamesItsTestsAllTheSame() throws IOException {
    assertThat(testsAfter()).isEmpty();
    assertThat(testsAfter(small.counterFile())).containsExactly(COUNTER_TEST);
  }

  @Test
  void testsAreNotCompiledAgainForTheInsideOfAMethod() throws IOException {
    FileTime old = FileTime.fromMillis(1_000_000);
    Path testClass =
        small.folder().resolve("target/day/test-classes/dayone/topics/counting/GreeterTest.class");
    Files.setLastModifiedTime(testClass, old);
    small.counter("return last * 1;");
    testsAfter(small.counterFile());

    assertThat(timeOfTestClass()).isEqualTo(old);
  }

  @Test
  void changeThatBreaksATestIsToldAsSuchAndNotForgotten() throws IOException {
    small.write(
        SmallTopic.SOURCES + "Counter.java",
        "package dayone.topics.counting;\n\nclass Counter {}\n");

    assertThat(compiler.compile(List.of()))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.inTests()).isTrue();
              assertThat(rejected.text())
                  .contains("src/test/java/dayone/topics/counting/CounterTest.java:12: ");
            });
    small.counter("return last;");
    assertThat(testsAfter()).containsExactly(COUNTER_TEST);
  }

  @Test
  void errorNamesFileLineAndPlace() throws IOException {
    small.counter("return last");

    assertThat(compiler.compile(List.of()))
        .isEqualTo(
            new Rejected(
                """
                src/main/java/dayone/topics/counting/Counter.java:5: ';' expected
                    return last
                               ^
                """,
                false));
  }

  @Test
  void studentsCodeDoesNotSeeTheTests() throws IOException {
    small.counter("new CounterTest(); return last;");

    assertThat(compiler.compile(List.of()))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.text()).contains("cannot find symbol"));
  }

  @Test
  void classOfADeletedFileIsGone() throws IOException {
    String more = SmallTopic.SOURCES + "More.java";
    small.write(more, "package dayone.topics.counting;\n\nclass More {}\n");
    testsAfter();
    Path classFile = small.folder().resolve("target/day/classes/dayone/topics/counting/More.class");
    assertThat(classFile).exists();
    Files.delete(small.folder().resolve(more));
    testsAfter();

    assertThat(classFile).doesNotExist();
  }

  @Test
  void windowsLineEndsCompile() throws IOException {
    SmallTopic windows = SmallTopic.in(Files.createDirectory(folder.resolve("w")), "\r\n");

    assertThat(new TopicCompiler(windows.folder(), SmallTopic.libraries()).compile(List.of()))
        .isInstanceOf(Compiled.class);
  }
}
