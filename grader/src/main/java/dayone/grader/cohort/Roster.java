package dayone.grader.cohort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is graded.
 *
 * @param entries sorted by name, so that every machine counts the shards alike
 * @param ignored names of files that are nobody's submission
 */
public record Roster(List<Entry> entries, List<String> ignored) {
  private static final String ZIP = ".zip";
  private static final String GIT = ".git";
  private static final String MISSING = ".missing";

  /** Longer than any reason that helps. */
  private static final int MAX_REASON = 500;

  /**
   * Reads a folder with one submission a student: a folder, a repository or a zip archive, called
   * as the student. A file {@code NAME.missing} says why there is none. What begins with a dot is
   * left out.
   *
   * @param folder the folder
   * @param students the names of all students, if they are known; who has nothing is missing then
   * @throws IllegalArgumentException if two submissions have the same name; the message says which
   * @throws IOException if the folder cannot be read
   */
  public static Roster read(Path folder, @Nullable List<String> students) throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    List<String> ignored = new ArrayList<>();
    for (Path path : sorted(folder)) {
      Optional<Entry> entry = entry(path);
      if (entry.isEmpty()) {
        ignored.add(path.getFileName().toString());
        continue;
      }
      Entry other = entries.putIfAbsent(entry.get().student(), entry.get());
      if (other != null) {
        throw new IllegalArgumentException(
            folder + " has two submissions of " + other.student() + ". Remove one of them.");
      }
    }
    if (students != null) {
      for (String student : students) {
        entries.computeIfAbsent(student, name -> new Entry(name, null, "There is no submission."));
      }
      ignored.addAll(
          entries.keySet().stream().filter(student -> !students.contains(student)).toList());
      entries.keySet().retainAll(students);
    }
    return new Roster(List.copyOf(entries.values()), List.copyOf(ignored));
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Optional<Entry> entry(Path path) throws IOException {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      return Optional.of(new Entry(without(name, GIT), path, ""));
    }
    if (name.endsWith(ZIP)) {
      return Optional.of(new Entry(without(name, ZIP), path, ""));
    }
    return name.endsWith(MISSING)
        ? Optional.of(new Entry(without(name, MISSING), null, reason(path)))
        : Optional.empty();
  }

  private static String reason(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    // The first line says it; what programs add to it is advice for somebody else.
    String reason =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    if (reason.isEmpty()) {
      return "There is no submission.";
    }
    return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + " …";
  }

  private static String without(String name, String end) {
    return name.endsWith(end) && name.length() > end.length()
        ? name.substring(0, name.length() - end.length())
        : name;
  }
}
