package dayone.grader.cli;

import dayone.grader.catalog.Course;
import dayone.grader.execute.ChildSettings;
import dayone.grader.execute.Sandbox;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.pipeline.Installation;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole command on a copy of the fixture course, for scripts that call {@code grader/grade}.
 */
public final class FixtureGrade {
  private FixtureGrade() {}

  /** Writes {@code grader/grade} to the course's root. */
  public static void install(FixtureCourse course) throws IOException {
    Installation installed = course.installation();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // Tests have a relative class path, and the script runs anywhere.
    String own =
        paths(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
    String child = paths(installed.child().classPath().stream().map(Path::toString));
    String library = paths(installed.submissionClassPath().stream().map(Path::toString));
    Path script = course.root().resolve("grader/grade");
    Files.createDirectories(script.getParent());
    Files.writeString(
        script,
        """
        #!/usr/bin/env bash
        exec "%s" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp "%s" \\
          -Ddayone.main=dayone.grader.cli.FixtureGrade \\
          -Dfixture.root="%s" -Dfixture.child="%s" -Dfixture.classes="%s" \\
          dayone.grader.cli.FixtureGrade "$@"
        """
            .formatted(java, own, course.root().toAbsolutePath(), child, library));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException(script + " cannot be made executable.");
    }
  }

  /** The command itself. */
  public static void main(String[] args) {
    Installation installed =
        new Installation(
            new Course(read("fixture.root").getFirst()),
            read("fixture.classes"),
            new ChildSettings(
                Path.of(System.getProperty("java.home")),
                read("fixture.child"),
                List.of(),
                Sandbox.none()));
    System.exit(
        Main.run(
            () -> installed,
            FixtureCourse.LIMITS,
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  private static List<Path> read(String property) {
    String value = Objects.requireNonNull(System.getProperty(property), property);
    return Arrays.stream(value.split(File.pathSeparator, -1)).map(Path::of).toList();
  }

  private static String paths(Stream<String> paths) {
    return paths
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
