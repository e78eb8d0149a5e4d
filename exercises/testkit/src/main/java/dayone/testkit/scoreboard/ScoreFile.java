package dayone.testkit.scoreboard;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The scores of one topic as a file: properties, one per task, as in {@code task.2=points outOf
 * passed wrong todo}, the file to open for it, as in {@code open.2=src/main/java/…}, and the build
 * they are from.
 *
 * @param build the name of the build
 * @param tasks in order of their numbers
 * @param open for the number of a task that is not done, the file below the topic's folder in which
 *     it is to be done
 */
record ScoreFile(String build, List<TaskScore> tasks, Map<Integer, String> open) {

  ScoreFile(String build, List<TaskScore> tasks) {
    this(build, tasks, Map.of());
  }

  /** Where Maven puts it, below a topic's folder. */
  static final Path PLACE = Path.of("target", "dayone-score.properties");

  private static final String BUILD = "build";
  private static final String TASK = "task.";
  private static final String OPEN = "open.";

  /** Counts tests by task. */
  static ScoreFile of(String build, Collection<TestScore> tests) {
    Map<Integer, TaskScore> tasks = new TreeMap<>();
    Map<Integer, String> open = new HashMap<>();
    for (TestScore test : tests) {
      int number = test.task();
      tasks.put(
          number,
          tasks.getOrDefault(number, TaskScore.empty(number)).with(test.points(), test.state()));
      if (test.state() != State.PASSED) {
        open.putIfAbsent(number, test.open());
      }
    }
    return new ScoreFile(build, List.copyOf(tasks.values()), open);
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(BUILD, build);
    for (TaskScore task : tasks) {
      properties.setProperty(
          TASK + task.number(),
          String.join(
              " ",
              List.of(
                  String.valueOf(task.points()),
                  String.valueOf(task.outOf()),
                  String.valueOf(task.passed()),
                  String.valueOf(task.wrong()),
                  String.valueOf(task.todo()))));
    }
    open.forEach((number, path) -> properties.setProperty(OPEN + number, path));
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  /**
   * @throws IOException if the file cannot be read, or does not hold scores
   */
  static ScoreFile read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      List<TaskScore> tasks = new ArrayList<>();
      Map<Integer, String> open = new HashMap<>();
      for (String key : properties.stringPropertyNames()) {
        if (key.startsWith(TASK)) {
          tasks.add(task(key, properties.getProperty(key).split(" ", -1)));
        } else if (key.startsWith(OPEN)) {
          open.put(Integer.parseInt(key.substring(OPEN.length())), properties.getProperty(key));
        }
      }
      tasks.sort(Comparator.comparingInt(TaskScore::number));
      return new ScoreFile(properties.getProperty(BUILD, ""), List.copyOf(tasks), open);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
      throw new IOException(file + " holds no scores; it is written anew by the next run", damaged);
    }
  }

  private static TaskScore task(String key, String[] numbers) {
    return new TaskScore(
        Integer.parseInt(key.substring(TASK.length())),
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Integer.parseInt(numbers[3]),
        Integer.parseInt(numbers[4]));
  }

  TaskScore total() {
    return tasks.stream().reduce(TaskScore.empty(0), TaskScore::plus);
  }
}
