package dayone.testkit.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of all topics.
 *
 * @param folder an absolute path
 */
public record Exercises(Path folder) {

  private static final Pattern NAME =
      Pattern.compile("0*(\\d{1,4})(?:-[a-z0-9-]*)?(?:\\.(\\d{1,4}))?");

  /**
   * A topic, and one of its tasks.
   *
   * @param task its number; 0 for the whole topic
   */
  public record Selected(Topic topic, int task) {

    /** Returns how a student names it: {@code 05.2}, or {@code 05}. */
    public String name() {
      return topic.number() + (task == 0 ? "" : "." + task);
    }
  }

  /** Returns what a student writes at the top of the repository to call the command day. */
  public static String command(String words) {
    return "exercises" + File.separator + "day " + words;
  }

  /**
   * Returns the topics in their order.
   *
   * @throws Problem if there is none, or one cannot be read
   */
  public List<Topic> topics() throws Problem {
    List<Topic> topics = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path topic : folders.sorted().toList()) {
        boolean isTopic = String.valueOf(topic.getFileName()).matches("\\d+-.+");
        if (isTopic && Files.exists(topic.resolve("topic.json"))) {
          topics.add(TopicFile.read(topic));
        }
      }
    } catch (IOException e) {
      throw new Problem(folder + " cannot be read: " + e.getMessage(), e);
    }
    if (topics.isEmpty()) {
      throw new Problem(
          "There is no topic in " + folder + ". Is this the folder of the exercises?");
    }
    return List.copyOf(topics);
  }

  /**
   * Finds what a student names: {@code 05.2}, {@code 5.2}, {@code 05} or {@code
   * 05-async-iterators}.
   *
   * @throws Problem if there is no such thing
   */
  public Selected find(String name) throws Problem {
    List<Topic> topics = topics();
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new Problem(
          "\"" + name + "\" names no task. A task is named like 05.2: topic 05, task 2.");
    }
    int number = Integer.parseInt(parts.group(1));
    for (Topic topic : topics) {
      if (Integer.parseInt(topic.number()) == number) {
        return new Selected(topic, parts.group(2) == null ? 0 : task(topic, parts.group(2)));
      }
    }
    throw new Problem(
        "There is no topic %02d. There are %s to %s; see them with %s"
            .formatted(
                number, topics.getFirst().number(), topics.getLast().number(), command("list")));
  }

  private static int task(Topic topic, String digits) throws Problem {
    int task = Integer.parseInt(digits);
    if (topic.task(task).isEmpty()) {
      throw new Problem(
          "Topic %s has no task %d. It has %d tasks: %s."
              .formatted(
                  topic.number(),
                  task,
                  topic.tasks().size(),
                  String.join(
                      ", ",
                      topic.tasks().stream()
                          .map(each -> each.number() + " " + each.title())
                          .toList())));
    }
    return task;
  }
}
