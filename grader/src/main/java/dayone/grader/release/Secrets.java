package dayone.grader.release;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What students must not see: the names of hidden tests, and passages of solutions. A passage is
 * some statements in a row: one line alone (a loop's head, a closing call) is in every program.
 * Passages that a stub, a visible test or the runtime has as well are no secret, such as a
 * constructor that is given.
 */
final class Secrets {
  /** Fewer lines are found by chance; more would miss a method of five lines. */
  private static final int PASSAGE = 4;

  private static final Pattern SILENT =
      Pattern.compile("import .*|package .*|//.*|/?\\*.*|@.*|\\W*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Set<String> hiddenTests = new HashSet<>();
  private final Map<String, String> passages = new HashMap<>();

  /** Reads the secrets of topics. */
  Secrets(Course course, List<Topic> topics) {
    List<Path> open = new ArrayList<>();
    for (String room : List.of("runtime", "testkit")) {
      open.add(course.exercises().resolve(room).resolve("src/main/java"));
    }
    for (Topic topic : topics) {
      topic.tests().stream()
          .filter(test -> test.visibility() == Visibility.HIDDEN)
          .map(test -> test.className().replaceFirst("\\$.*", "").replaceFirst(".*\\.", ""))
          .forEach(hiddenTests::add);
      Path exercise = course.folder(topic);
      Path solution = course.solutions().resolve(topic.folder());
      // Not the misconceptions: a lesson may well show what goes wrong.
      List<Path> secret =
          List.of(
              exercise.resolve("src/hidden/java"),
              solution.resolve("src/main/java"),
              solution.resolve("src/test/alternatives"));
      for (Path file : sources(secret)) {
        String origin = course.root().relativize(file).toString().replace('\\', '/');
        passages(read(file)).forEach(passage -> passages.putIfAbsent(passage, origin));
      }
      open.add(exercise.resolve("src/main/java"));
      open.add(exercise.resolve("src/test/java"));
    }
    for (Path file : sources(open)) {
      passages(read(file)).forEach(passages::remove);
    }
  }

  /**
   * Searches a text.
   *
   * @param path what it is called in the answer
   * @return one sentence for each secret in it
   */
  List<String> in(String path, String text) {
    List<String> found = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    TreeSet<String> names = new TreeSet<>();
    while (words.find()) {
      if (hiddenTests.contains(words.group())) {
        names.add(words.group());
      }
    }
    names.forEach(
        name -> found.add(path + " names the hidden test " + name + ". Take the name out."));
    TreeSet<String> origins = new TreeSet<>();
    for (String passage : passages(text)) {
      String origin = passages.get(passage);
      if (origin != null) {
        origins.add(origin);
      }
    }
    origins.forEach(
        origin -> found.add(path + " has " + PASSAGE + " lines in a row of " + origin + "."));
    return found;
  }

  private static List<String> passages(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !SILENT.matcher(line).matches()).toList();
    List<String> passages = new ArrayList<>();
    for (int i = 0; i + PASSAGE <= lines.size(); i++) {
      passages.add(String.join("\n", lines.subList(i, i + PASSAGE)));
    }
    return passages;
  }

  private static List<Path> sources(List<Path> folders) {
    List<Path> sources = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        } catch (IOException e) {
          throw new GraderFault(folder + " cannot be read.", e);
        }
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be read.", e);
    }
  }
}
