package dayone.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.fixture.FixtureCourse;
import dayone.grader.pipeline.Installation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge as a process of its own, ended from outside while a test hangs. */
class KilledJudgeTest {
  private static final long PATIENCE_SECONDS = 60;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hangingChildEndsWithTheJudge(boolean forcibly, @TempDir Path folder) throws Exception {
    Path root = installed(folder);
    Path started = Files.createDirectory(folder.resolve("started"));
    Path work = hangingSubmission(folder, started.resolve("child"));
    Process judge =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddayone.root=" + root,
                // The mark that the test has begun lies where a sandbox would let nobody write.
                "-Ddayone.sandbox.path=",
                "-cp",
                System.getProperty("java.class.path"),
                "dayone.grader.cli.Main",
                work.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      started.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      if (!Files.exists(started.resolve("child"))) {
        assertThat(watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .as("the test has begun; the judge printed %s", folder.resolve("output"))
            .isNotNull();
      }
      List<ProcessHandle> children = judge.descendants().toList();
      assertThat(children).isNotEmpty();

      ProcessHandle handle = judge.toHandle();
      assertThat(forcibly ? handle.destroyForcibly() : handle.destroy()).isTrue();

      for (ProcessHandle child : children) {
        child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      judge.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      judge.descendants().forEach(ProcessHandle::destroyForcibly);
      judge.destroyForcibly();
    }
  }

  /** A repository in which the build has left what the judge needs. */
  private static Path installed(Path folder) throws Exception {
    FixtureCourse course = FixtureCourse.in(folder);
    Path topic = course.topicFolder().resolve("topic.json");
    Files.writeString(
        topic, Files.readString(topic).replaceFirst("\\{", "{ \"allow\": [\"java.nio.file.**\"],"));
    Installation installation = course.installation();
    Path target = Files.createDirectories(course.root().resolve("grader/target"));
    Files.writeString(target.resolve("child.classpath"), joined(installation.child().classPath()));
    Files.writeString(
        target.resolve("submission.classpath"), joined(installation.submissionClassPath()));
    Files.writeString(target.resolve("jvm.flags"), "-Da=b  -Dc=d\n");
    assertThat(Installation.of(course.root()).child().extraFlags())
        .containsExactly("-Da=b", "-Dc=d");
    return course.root();
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path hangingSubmission(Path folder, Path mark) throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    FixtureCourse.copy(FixtureCourse.submission("all-passed").resolve("work"), work);
    Files.writeString(
        work.resolve("exercises/01-counting/src/main/java/dayone/topics/counting/Counter.java"),
        """
        package dayone.topics.counting;

        public final class Counter {
          public static int sum(java.util.List<Integer> numbers) throws Exception {
            java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
            while (true) {
              java.util.concurrent.locks.LockSupport.park();
            }
          }
        }
        """
            .formatted(mark));
    return work;
  }
}
