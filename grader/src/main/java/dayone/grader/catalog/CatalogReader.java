package dayone.grader.catalog;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the {@link Catalog} of a course whose tests have been compiled. */
public final class CatalogReader {
  private static final Pattern TOPIC_FOLDER = Pattern.compile("([0-9]+)-[a-z0-9-]+");

  private final Course course;

  /**
   * Creates a reader.
   *
   * @param course the course to read
   */
  public CatalogReader(Course course) {
    this.course = course;
  }

  /**
   * Reads every topic: each folder of the exercises whose name starts with a number.
   *
   * @throws GraderFault if a topic is not sound; the message names the file and the key
   */
  public Catalog read() {
    List<Topic> topics =
        folders().stream()
            .map(this::topic)
            .sorted(Comparator.comparingInt(Topic::number).thenComparing(Topic::folder))
            .toList();
    if (topics.isEmpty()) {
      throw new GraderFault(
          "There is no topic in "
              + course.exercises()
              + ": expected folders such as 01-event-loop.");
    }
    Set<String> names = new HashSet<>();
    for (Topic topic : topics) {
      if (!names.add(topic.id()) || !names.add("number " + topic.number())) {
        throw new GraderFault(
            topic.folder() + ": another topic has the same id or number. Give it one of its own.");
      }
    }
    return new Catalog(topics);
  }

  private List<Path> folders() {
    try (Stream<Path> children = Files.list(course.exercises())) {
      return children
          .filter(Files::isDirectory)
          .filter(path -> TOPIC_FOLDER.matcher(path.getFileName().toString()).matches())
          .toList();
    } catch (IOException e) {
      throw new GraderFault("The folder " + course.exercises() + " cannot be read.", e);
    }
  }

  private Topic topic(Path folder) {
    String name = folder.getFileName().toString();
    Matcher numbered = TOPIC_FOLDER.matcher(name);
    if (!numbered.matches()) {
      throw new GraderFault(name + " is no name of a topic folder.");
    }
    TopicFile file =
        TopicFile.read(folder.resolve("topic.json"), "exercises/" + name + "/topic.json");
    for (String editable : file.editable()) {
      if (!Files.isRegularFile(folder.resolve(editable))) {
        throw new GraderFault(
            "exercises/"
                + name
                + "/topic.json: key \"editable\" names "
                + editable
                + ", but there is no such stub.");
      }
    }
    List<ExpectedTest> tests = new TestClassReader(folder, name).read();
    return new Topic(
        file.id(),
        Integer.parseInt(numbered.group(1)),
        name,
        file.title(),
        file.session(),
        file.minutes(),
        file.tasks().stream().map(t -> new Task(t.number(), t.title(), t.points())).toList(),
        List.copyOf(file.editable()),
        given(folder, file.editable()),
        List.copyOf(file.allow()),
        tests);
  }

  private static List<String> given(Path folder, List<String> editable) {
    Path sources = folder.resolve(Topic.MAIN_SOURCES);
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".java") && !editable.contains(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new GraderFault("The folder " + sources + " cannot be read.", e);
    }
  }
}
