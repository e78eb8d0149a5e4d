package dayone.grader.verify;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The solution carries the code that its topic gives, so that it compiles by itself. If the two
 * drifted apart, it would be proved with something that no student has.
 */
final class GivenCodeIsEqual implements Check {
  private final Course course;

  GivenCodeIsEqual(Course course) {
    this.course = course;
  }

  @Override
  public String name() {
    return "the code that is given is the same beside the solution";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    for (String file : topic.given()) {
      Path stub = course.folder(topic).resolve(file);
      Path copy = course.solutions().resolve(topic.folder()).resolve(file);
      try {
        if (Files.exists(copy) && Files.mismatch(stub, copy) >= 0) {
          faults.add(
              "solutions/"
                  + topic.folder()
                  + "/"
                  + file
                  + " differs from the one in exercises. Copy that one over it.");
        }
      } catch (IOException e) {
        throw new GraderFault(copy + " cannot be compared.", e);
      }
    }
    return faults;
  }
}
