package dayone.grader.verify;

import dayone.grader.catalog.Course;
import dayone.grader.catalog.Task;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The number of a task leads from a test to its section and its hints. */
final class TextsHaveSections implements Check {
  private final Course course;

  TextsHaveSections(Course course) {
    this.course = course;
  }

  @Override
  public String name() {
    return "README.md and HINTS.md have a section for every task";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    List<String> readme = lines(topic, "README.md", faults);
    List<String> hints = lines(topic, "HINTS.md", faults);
    for (Task task : topic.tasks()) {
      String number = "## Task " + task.number();
      String heading = number + ": " + task.title();
      require(readme, heading::equals, "README.md", heading, faults);
      require(hints, line -> line.matches(number + "\\b.*"), "HINTS.md", number, faults);
    }
    return faults;
  }

  private List<String> lines(Topic topic, String name, List<String> faults) {
    Path file = course.folder(topic).resolve(name);
    try {
      return Files.readAllLines(file).stream().map(String::stripTrailing).toList();
    } catch (IOException e) {
      faults.add(name + " is missing or not UTF-8. Write it.");
      return List.of();
    }
  }

  private static void require(
      List<String> lines,
      Predicate<String> isHeading,
      String file,
      String heading,
      List<String> faults) {
    if (!lines.isEmpty() && lines.stream().noneMatch(isHeading)) {
      faults.add(file + " has no section \"" + heading + "\". Add it.");
    }
  }
}
