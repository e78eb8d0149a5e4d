package dayone.grader.verify;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Task;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import java.util.List;

/**
 * What there is to earn in the course, and what {@code verify} has found. The components are the
 * keys of the JSON, in this order.
 *
 * @param schema always {@link #SCHEMA}
 * @param sound whether nothing was found
 * @param findings what was found, in the order of the checks
 * @param topics the checked topics, in the order of the course
 */
@JsonPropertyOrder({"schema", "sound", "findings", "topics"})
public record Inventory(
    String schema, boolean sound, List<Finding> findings, List<TopicEntry> topics) {
  /** Changes when a reader of the JSON would have to change. */
  public static final String SCHEMA = "dayone/verify/v1";

  /**
   * One thing to mend.
   *
   * @param topic the topic's stable name
   * @param check the statement that does not hold
   * @param fault what is wrong and what to do
   */
  @JsonPropertyOrder({"topic", "check", "fault"})
  public record Finding(String topic, String check, String fault) {}

  /**
   * One topic.
   *
   * @param id the topic's stable name
   * @param points the points of all tasks together
   * @param tasks in the order of their numbers
   */
  @JsonPropertyOrder({"id", "points", "tasks"})
  public record TopicEntry(String id, int points, List<TaskEntry> tasks) {}

  /**
   * One task.
   *
   * @param id its number
   * @param points what its tests are worth together
   * @param visibleTests the names of the tests that students have
   * @param hiddenTests the names of the tests that they have not
   * @param misconceptions typical wrong solutions
   * @param alternatives the slugs of other correct solutions
   */
  @JsonPropertyOrder({
    "id",
    "points",
    "visibleTests",
    "hiddenTests",
    "misconceptions",
    "alternatives"
  })
  public record TaskEntry(
      int id,
      int points,
      List<String> visibleTests,
      List<String> hiddenTests,
      List<MisconceptionEntry> misconceptions,
      List<String> alternatives) {}

  /**
   * One typical wrong solution.
   *
   * @param slug the name of its folder
   * @param caughtBy the test that fails on it
   * @param hint what a student who writes it is told
   */
  @JsonPropertyOrder({"slug", "caughtBy", "hint"})
  public record MisconceptionEntry(String slug, String caughtBy, String hint) {}

  static Inventory of(Course course, List<Topic> topics, List<Finding> findings) {
    return new Inventory(
        SCHEMA,
        findings.isEmpty(),
        List.copyOf(findings),
        topics.stream().map(topic -> entry(course, topic)).toList());
  }

  private static TopicEntry entry(Course course, Topic topic) {
    List<Misconception> wrong = Misconception.in(course.solutions().resolve(topic.folder()));
    List<Alternative> right = Alternative.in(course.solutions().resolve(topic.folder()));
    return new TopicEntry(
        topic.id(),
        topic.tasks().stream().mapToInt(Task::points).sum(),
        topic.tasks().stream().map(task -> entry(topic, task, wrong, right)).toList());
  }

  private static TaskEntry entry(
      Topic topic, Task task, List<Misconception> wrong, List<Alternative> right) {
    return new TaskEntry(
        task.number(),
        task.points(),
        tests(topic, task, Visibility.VISIBLE),
        tests(topic, task, Visibility.HIDDEN),
        wrong.stream()
            .filter(each -> each.about().task() == task.number())
            .map(each ->
                new MisconceptionEntry(each.slug(), each.about().caughtBy(), each.about().hint()))
            .toList(),
        right.stream()
            .filter(each -> each.task() == task.number())
            .map(Alternative::slug)
            .toList());
  }

  private static List<String> tests(Topic topic, Task task, Visibility visibility) {
    return topic.tests().stream()
        .filter(test -> test.task() == task.number() && test.visibility() == visibility)
        .map(ExpectedTest::name)
        .toList();
  }
}
