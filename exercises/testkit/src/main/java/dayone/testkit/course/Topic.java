package dayone.testkit.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A topic.
 *
 * @param folder where it lies
 * @param title its title
 * @param minutes what it takes
 * @param editable the files that a student writes, below the folder, with slashes
 * @param tasks its tasks in their order
 */
public record Topic(
    Path folder, String title, int minutes, List<String> editable, List<Assignment> tasks) {

  /**
   * A task as the topic announces it.
   *
   * @param number from 1
   * @param title its title
   * @param points what it is worth, hidden tests included
   */
  public record Assignment(int number, String title, int points) {}

  /** Returns the name of its folder. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** Returns its number as it is written, such as {@code 05}. */
  public String number() {
    return name().replaceFirst("-.*", "");
  }

  /** Returns the task of that number. */
  public Optional<Assignment> task(int number) {
    return tasks.stream().filter(task -> task.number() == number).findFirst();
  }
}
