package dayone.testkit.day;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** The build that this program is from. */
final class Built {

  static final String JAVA = "day.java";
  static final String FLAGS = "day.flags";

  private final Path exercises;
  private final Path target;

  Built(Path exercises) {
    this.exercises = exercises;
    this.target = exercises.resolve("testkit").resolve("target");
  }

  /** Returns whether a source of it is younger, as after an update of the template. */
  boolean isOld() throws IOException {
    FileTime built = Files.getLastModifiedTime(target.resolve(JAVA));
    Path root = exercises.resolveSibling("pom.xml");
    for (Path each :
        List.of(
            root,
            exercises.resolve("pom.xml"),
            exercises.resolve(Path.of("runtime", "pom.xml")),
            exercises.resolve(Path.of("runtime", "src", "main")),
            exercises.resolve(Path.of("testkit", "pom.xml")),
            exercises.resolve(Path.of("testkit", "src", "main")))) {
      if (Files.exists(each) && hasYounger(each, built)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasYounger(Path top, FileTime built) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** Returns the flags of every JVM of the course. */
  List<String> flags() throws IOException {
    return Files.readString(target.resolve(FLAGS))
        .strip()
        .lines()
        .flatMap(line -> Stream.of(line.split(" +")))
        .filter(flag -> !flag.isEmpty())
        .toList();
  }

  /** Returns the class path of this program, which is that of tests. */
  static List<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }
}
