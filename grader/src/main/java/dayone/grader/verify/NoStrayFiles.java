package dayone.grader.verify;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that no part of the course reads confuses students, and may be a solution left behind. */
final class NoStrayFiles implements Check {
  private static final Pattern EXERCISE =
      Pattern.compile(
          "README\\.md|HINTS\\.md|topic\\.json|pom\\.xml|images/[^/]+\\.(svg|png)"
              + "|src/(main|test|hidden)/java/.+\\.java|src/(main|test|hidden)/resources/.+");

  /** Tests of a solution are for what its topic gives: no test of a student would show it wrong. */
  private static final Pattern SOLUTION =
      Pattern.compile(
          "NOTES\\.md|pom\\.xml|src/main/java/.+/package-info\\.java|src/main/resources/.+"
              + "|src/test/java/.+Test\\.java"
              + "|src/misconceptions/[a-z0-9-]+/(misconception\\.json|[A-Za-z0-9_]+\\.java)"
              + "|src/test/alternatives/[a-z0-9-]+/[A-Za-z0-9_]+\\.java");

  private final Course course;

  NoStrayFiles(Course course) {
    this.course = course;
  }

  @Override
  public String name() {
    return "no stray files";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    for (String file : files(course.folder(topic))) {
      if (!EXERCISE.matcher(file).matches()) {
        faults.add(stray("exercises", topic, file));
      }
    }
    for (String file : files(course.solutions().resolve(topic.folder()))) {
      boolean known =
          topic.editable().contains(file)
              || topic.given().contains(file)
              || SOLUTION.matcher(file).matches();
      if (!known) {
        faults.add(stray("solutions", topic, file));
      }
    }
    return faults;
  }

  private static String stray(String tree, Topic topic, String file) {
    return tree
        + "/"
        + topic.folder()
        + "/"
        + file
        + " is not a file a topic has. Remove it, or name it in topic.json.";
  }

  private static List<String> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new GraderFault(folder + " cannot be read.", e);
    }
  }
}
