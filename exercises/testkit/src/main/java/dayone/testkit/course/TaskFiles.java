package dayone.testkit.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of a topic's files belong to which task, by the visible tests. */
public final class TaskFiles {

  private static final Pattern TASK = Pattern.compile("@Task\\((\\d+)\\)");
  private static final Pattern WORD = Pattern.compile("\\w+");

  private TaskFiles() {}

  /**
   * Returns the files of a task, below the topic's folder, in the order in which the topic lists
   * them; all of them for task 0.
   *
   * @throws Problem if the tests cannot be read
   */
  public static List<String> of(Topic topic, int task) throws Problem {
    Map<String, String> tests = tests(topic);
    List<String> files = new ArrayList<>();
    for (String file : topic.editable()) {
      if (task == 0 || tasks(file, tests).contains(task)) {
        files.add(file);
      }
    }
    return List.copyOf(files);
  }

  private static Set<Integer> tasks(String file, Map<String, String> tests) {
    String name = simpleName(file);
    Set<Integer> tasks = new TreeSet<>();
    String own = tests.get(name + "Test");
    for (String test : own == null ? tests.values() : List.of(own)) {
      if (own != null || WORD.matcher(test).results().anyMatch(word -> word.group().equals(name))) {
        TASK.matcher(test).results().forEach(task -> tasks.add(Integer.parseInt(task.group(1))));
      }
    }
    return tasks;
  }

  /** Returns the visible tests' sources by the names of their classes. */
  private static Map<String, String> tests(Topic topic) throws Problem {
    Map<String, String> tests = new HashMap<>();
    Path folder = topic.folder().resolve("src").resolve("test").resolve("java");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        tests.put(simpleName(String.valueOf(file.getFileName())), Files.readString(file));
      }
    } catch (IOException e) {
      throw new Problem("The tests in " + folder + " cannot be read: " + e.getMessage(), e);
    }
    return tests;
  }

  private static String simpleName(String file) {
    return file.replaceFirst(".*/", "").replaceFirst("\\.java$", "");
  }
}
