package dayone.grader.skeleton;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a topic that has everything but its content. */
public final class NewTopic {
  private static final Pattern FOLDER =
      Pattern.compile("([0-9]{2})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)");

  private static final int MINUTES = 20;

  private final Course course;
  private final String folder;
  private final String number;
  private final String id;

  /**
   * Creates one.
   *
   * @param course the course to add to
   * @param folder the topic's folder, such as {@code 10-streams}
   * @throws TopicExists if it is no name of a topic, or another topic has its number or id
   */
  public NewTopic(Course course, String folder) throws TopicExists {
    Matcher matcher = FOLDER.matcher(folder);
    if (!matcher.matches()) {
      throw new TopicExists(
          "\"" + folder + "\" is no name of a topic. Use two digits and words: 10-streams.");
    }
    this.course = course;
    this.folder = folder;
    this.number = matcher.group(1);
    this.id = matcher.group(2);
    for (String other : topics()) {
      if (other.startsWith(number + "-") || other.substring(3).equals(id)) {
        throw new TopicExists(
            "The topic " + other + " has the same number or id. Choose another for yours.");
      }
    }
  }

  private List<String> topics() {
    try (Stream<Path> folders = Files.list(course.exercises())) {
      return folders
          .map(path -> path.getFileName().toString())
          .filter(name -> FOLDER.matcher(name).matches())
          .toList();
    } catch (IOException e) {
      throw new GraderFault(course.exercises() + " cannot be read.", e);
    }
  }

  /**
   * Writes the topic and wires it into the build.
   *
   * @return the files that were made or changed, relative to the repository
   */
  public List<Path> write() {
    String java = "java/dayone/topics/" + id.replace("-", "") + "/";
    Path exercise = course.exercises().resolve(folder);
    Path solution = course.solutions().resolve(folder);
    Map<Path, String> files = new LinkedHashMap<>();
    for (String file : List.of("README.md", "HINTS.md", "topic.json", "pom.xml")) {
      files.put(exercise.resolve(file), filled("exercises/" + file));
    }
    String stub = "src/main/" + java + className() + ".java";
    files.put(exercise.resolve(stub), filled("exercises/Stub.java.txt"));
    files.put(
        exercise.resolve("src/test/" + java + className() + "Test.java"),
        filled("exercises/VisibleTest.java.txt"));
    files.put(
        exercise.resolve("src/hidden/" + java + className() + "HiddenTest.java"),
        filled("exercises/HiddenTest.java.txt"));
    files.put(solution.resolve("pom.xml"), filled("solutions/pom.xml"));
    files.put(solution.resolve("NOTES.md"), filled("solutions/NOTES.md"));
    // A copy of the stub, for its author to fill: the signatures agree from the start.
    files.put(solution.resolve(stub), filled("exercises/Stub.java.txt"));
    files.putAll(wired());
    List<Path> written = new ArrayList<>();
    files.forEach((file, text) -> written.add(write(file, text)));
    return written;
  }

  /** Returns the files that list the topics, each with a line more. */
  private Map<Path, String> wired() {
    String module = "    <module>" + folder + "</module>";
    String dependency =
        """
            <dependency>
              <groupId>dayone</groupId>
              <artifactId>%s</artifactId>
              <version>${project.version}</version>
              <scope>test</scope>
            </dependency>\
        """
            .formatted(id);
    Pattern modules = Pattern.compile("(?m)^ *<module>[0-9]{2}-[a-z0-9-]+</module>$");
    Pattern dependencies =
        Pattern.compile(
            "(?m)^ *<dependency>\\s+<groupId>dayone</groupId>\\s+<artifactId>[a-z0-9-]+</artifactId>"
                + "\\s+<version>\\$\\{project\\.version}</version>\\s+<scope>test</scope>\\s+"
                + "</dependency>$");
    Pattern rows = Pattern.compile("(?m)^\\| [0-9]{2} \\| .*\\|$");
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(course.exercises().resolve("pom.xml"), module);
    files.put(course.solutions().resolve("pom.xml"), module);
    files.put(course.root().resolve("grader/pom.xml"), dependency);
    files.put(
        course.root().resolve("README.md"),
        "| %s | [%s](exercises/%s/README.md) | [notes](solutions/%s/NOTES.md) |"
            .formatted(number, title(), folder, folder));
    files.replaceAll((file, line) -> {
      String name = file.getFileName().toString();
      Pattern after =
          name.equals("README.md") ? rows : line.contains("<module>") ? modules : dependencies;
      return afterTheLast(after, file, line);
    });
    return files;
  }

  private static String afterTheLast(Pattern pattern, Path file, String line) {
    String text = read(file);
    Matcher matcher = pattern.matcher(text);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    if (end < 0) {
      throw new GraderFault(file + " lists no topic, so there is no place for another.");
    }
    return text.substring(0, end) + "\n" + line + text.substring(end);
  }

  private String filled(String resource) {
    try (InputStream stream = NewTopic.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new GraderFault("The grader lacks its file " + resource + ". Build it again.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@NUMBER@", Integer.toString(Integer.parseInt(number)))
          .replace("@FOLDER@", folder)
          .replace("@ID@", id)
          .replace("@TITLE@", title())
          .replace("@TASK@", "The first task")
          .replace("@SESSION@", "2")
          .replace("@MINUTES@", Integer.toString(MINUTES))
          .replace("@PACKAGE@", id.replace("-", ""))
          .replace("@CLASS@", className());
    } catch (IOException e) {
      throw new GraderFault("The grader's file " + resource + " cannot be read.", e);
    }
  }

  private String className() {
    return Stream.of(id.split("-", -1)).map(NewTopic::capitalised).collect(Collectors.joining());
  }

  private String title() {
    return capitalised(id.replace('-', ' '));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be read.", e);
    }
  }

  private Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return course.root().relativize(file);
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be written.", e);
    }
  }
}
