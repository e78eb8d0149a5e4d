package dayone.grader.verify;

import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.pipeline.Grading;
import java.io.PrintWriter;
import java.util.List;

/** Runs every check on every topic and prints one line for each. */
public final class Verification {
  private final List<Check> checks;

  /**
   * Creates a verification.
   *
   * @param course the course
   * @param grading the pipeline that grades students
   */
  public Verification(Course course, Grading grading) {
    Bench bench = new Bench(course, grading);
    checks =
        List.of(
            new PointsAddUp(),
            new TestsAreTagged(),
            new EnoughTests(),
            new TextsHaveSections(course),
            new NoStrayFiles(course),
            new SignaturesAgree(bench),
            new StubsAreToDo(bench),
            new SolutionsHaveFullMarks(bench),
            new MisconceptionsAreCaught(bench));
  }

  /**
   * Checks topics.
   *
   * @param out gets one line per check and topic, and one more per fault
   * @return how many faults there are
   */
  public int run(List<Topic> topics, PrintWriter out) {
    int faults = 0;
    for (Topic topic : topics) {
      for (Check check : checks) {
        List<String> found = check.faults(topic);
        out.println(
            (found.isEmpty() ? "ok     " : "WRONG  ") + topic.folder() + ": " + check.name());
        found.forEach(fault -> out.println("         - " + fault.replace("\n", "\n           ")));
        out.flush();
        faults += found.size();
      }
    }
    out.println(
        faults == 0
            ? "All is sound."
            : (faults == 1 ? "1 fault." : faults + " faults.")
                + " Each line above says what to do.");
    return faults;
  }
}
