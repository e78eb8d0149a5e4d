package dayone.grader.verify;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A correct solution of one task that is built differently from ours.
 *
 * @param slug the name of its folder: {@code task-N-} and what is special about it
 * @param task the task it solves, 0 if the slug does not say
 * @param files its files by their simple names
 */
record Alternative(String slug, int task, SequencedMap<String, String> files) {
  private static final Pattern SLUG = Pattern.compile("task-([1-9][0-9]?)-[a-z0-9-]+");

  /** Reads the alternatives of a topic's solution, in the order of their names. */
  static List<Alternative> in(Path solution) {
    Path folder = solution.resolve("src").resolve("test").resolve("alternatives");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Alternative> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        found.add(read(child));
      }
    } catch (IOException e) {
      throw new GraderFault(folder + " cannot be read.", e);
    }
    return found;
  }

  private static Alternative read(Path folder) throws IOException {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path file : children.sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    String slug = folder.getFileName().toString();
    Matcher matcher = SLUG.matcher(slug);
    return new Alternative(slug, matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0, files);
  }
}
