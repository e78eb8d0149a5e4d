package dayone.grader.pipeline;

import dayone.grader.GraderFault;
import dayone.grader.aot.Archive;
import dayone.grader.catalog.Course;
import dayone.grader.execute.ChildSettings;
import dayone.grader.execute.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the course and the parts of the grader are.
 *
 * @param course the course
 * @param submissionClassPath what a student's code is compiled against
 * @param child how test processes are started
 */
public record Installation(Course course, List<Path> submissionClassPath, ChildSettings child) {

  /**
   * Reads what the build has left in {@code grader/target}.
   *
   * @param root the root of the repository
   * @throws GraderFault if the grader has not been built
   */
  public static Installation of(Path root) {
    Path target = root.resolve("grader").resolve("target");
    List<Path> child = new ArrayList<>();
    child.add(target.resolve("classes"));
    child.addAll(paths(target.resolve("child.classpath")));
    Archive archive = Archive.ofChild(target);
    Optional<List<Path>> fast = archive.in(child);
    return new Installation(
        new Course(root),
        paths(target.resolve("submission.classpath")),
        new ChildSettings(
            Path.of(System.getProperty("java.home")),
            fast.orElse(List.copyOf(child)),
            parts(target.resolve("jvm.flags"), "\\s+"),
            Sandbox.find(System.getProperty("dayone.sandbox.path", System.getenv("PATH"))),
            fast.isPresent() ? archive.cache() : null));
  }

  private static List<Path> paths(Path file) {
    return parts(file, Pattern.quote(File.pathSeparator)).stream().map(Path::of).toList();
  }

  private static List<String> parts(Path file, String separator) {
    try {
      return Stream.of(Files.readString(file).strip().split(separator, -1))
          .filter(part -> !part.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new GraderFault(
          "The grader is not built: " + file + " is missing. Use grader/grade.", e);
    }
  }
}
