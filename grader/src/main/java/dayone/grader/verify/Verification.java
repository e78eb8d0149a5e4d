package dayone.grader.verify;

import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.pipeline.Grading;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs every check on every topic and prints one line for each. */
public final class Verification {
  private final Course course;
  private final List<Check> checks;

  /**
   * Creates a verification.
   *
   * @param course the course
   * @param grading the pipeline that grades students
   */
  public Verification(Course course, Grading grading) {
    this.course = course;
    Bench bench = new Bench(course, grading);
    checks =
        List.of(
            new PointsAddUp(),
            new TestsAreTagged(),
            new EnoughTests(),
            new TextsHaveSections(course),
            new NoStrayFiles(course),
            new GivenCodeIsEqual(course),
            new SignaturesAgree(bench),
            new StubsAreToDo(bench),
            new SolutionsHaveFullMarks(bench),
            new AlternativesHaveFullMarks(bench),
            new MisconceptionsAreCaught(bench));
  }

  /**
   * Checks topics.
   *
   * @param out gets one line per check and topic, and one more per fault
   * @return what was found, and what there is in the topics
   */
  public Inventory run(List<Topic> topics, PrintWriter out) {
    List<Inventory.Finding> findings = new ArrayList<>();
    for (Topic topic : topics) {
      for (Check check : checks) {
        List<String> faults = check.faults(topic);
        out.println(
            (faults.isEmpty() ? "ok     " : "WRONG  ") + topic.folder() + ": " + check.name());
        for (String fault : faults) {
          out.println("         - " + fault.replace("\n", "\n           "));
          findings.add(new Inventory.Finding(topic.id(), check.name(), fault));
        }
        out.flush();
      }
    }
    int found = findings.size();
    out.println(
        found == 0
            ? "All is sound."
            : (found == 1 ? "1 fault." : found + " faults.") + " Each line above says what to do.");
    return Inventory.of(course, topics, findings);
  }
}
