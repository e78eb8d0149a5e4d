package dayone.testkit.watch;

import dayone.testkit.course.Exercises;
import dayone.testkit.course.Problem;
import dayone.testkit.course.Topic;
import dayone.testkit.scoreboard.Paint;
import dayone.testkit.scoreboard.Progress;
import dayone.testkit.smalltopic.SmallTopic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a save to the verdict, on a copy of the course with its solutions. A
 * command and no test: its name keeps it out of every build, and it judges nothing. README.md says
 * how to run it.
 */
final class WatchBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 20);

  /** How long a student is taken to type between two saves: the next JVM has that time to start. */
  private static final int PAUSE_MILLIS = Integer.getInteger("benchmark.pause", 3_000);

  @TempDir Path folder;
  private final LinkedBlockingQueue<Long> ends = new LinkedBlockingQueue<>();

  @Test
  void table() throws Exception {
    Path exercises = copy();
    List<Topic> topics = new Exercises(exercises).topics();
    Progress progress = new Progress(exercises, Paint.NONE);
    List<String> flags = List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.out.printf(
        "%-20s %-28s %10s %10s %10s%n", "topic", "saved", "first, ms", "median", "90 of 100");
    for (Topic topic : topics) {
      try (Watch watch =
          new Watch(
              List.of(topic.folder()),
              new Watch.Setup(SmallTopic.libraries(), flags, Duration.ofMinutes(1)),
              nowhere,
              Paint.NONE,
              progress,
              () -> {
                ends.add(System.nanoTime());
                return "";
              })) {
        Thread thread = Thread.ofPlatform().start(() -> run(watch));
        row(topic, watch);
        watch.close();
        thread.join();
      }
    }
  }

  private void row(Topic topic, Watch watch) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    watch.ask(topic.folder());
    double first = millis(asked, end());
    Path file = topic.folder().resolve(topic.editable().getFirst());
    String text = Files.readString(file);
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      long saved = System.nanoTime();
      Files.writeString(file, changed(text, round));
      rounds[round] = millis(saved, end());
    }
    Arrays.sort(rounds);
    System.out.printf(
        "%-20s %-28s %10.0f %10.0f %10.0f%n",
        topic.name(), file.getFileName(), first, rounds[ROUNDS / 2], rounds[ROUNDS * 9 / 10]);
  }

  /** What students do most: the inside of a class changes, nothing that others see. */
  private static String changed(String text, int round) {
    int end = text.lastIndexOf('}');
    return text.substring(0, end)
        + "  private static int saved%d() { return %d; }%n".formatted(round, round)
        + text.substring(end);
  }

  private long end() throws InterruptedException {
    Long end = ends.poll(3, TimeUnit.MINUTES);
    if (end == null) {
      throw new AssertionError("no verdict within three minutes");
    }
    return end;
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  private static void run(Watch watch) {
    try {
      watch.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The visible part of each topic, with the solution's files where there is one. */
  private Path copy() throws IOException, Problem {
    Path exercises = folder.toRealPath().resolve("exercises");
    for (Topic topic : new Exercises(Path.of("..").toRealPath()).topics()) {
      Path target = exercises.resolve(topic.name());
      for (String part : List.of("topic.json", "src/main", "src/test")) {
        copy(topic.folder().resolve(part), target.resolve(part));
      }
      Path solution = Path.of("..", "..", "solutions", topic.name());
      for (String file : topic.editable()) {
        if (Files.exists(solution.resolve(file))) {
          Files.write(target.resolve(file), Files.readAllBytes(solution.resolve(file)));
        }
      }
    }
    return exercises;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
  }
}
