package dayone.grader.cohort;

import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares all submissions with each other, topic by topic, in a process of its own.
 *
 * @param command the program, without its argument
 * @param course where the template's files are
 * @param topics the topics
 */
record Comparison(List<String> command, Course course, List<Topic> topics) {
  /** More than anybody looks at. */
  private static final int MOST = 100;

  private static final long LONGEST_HOURS = 1;
  private static final String FILE = "All.java";

  /** The same in all submissions, or nearly so. */
  private static final Pattern HEAD = Pattern.compile("(?m)^\\s*(?:package|import)\\s[^;\\n]*;");

  /**
   * Compares.
   *
   * @param students the names, sorted
   */
  Similarity of(List<String> students, RowFiles rows) throws InterruptedException {
    if (command.isEmpty()) {
      return new Similarity.NotCompared("Submissions were not compared.");
    }
    try {
      Path folder = Files.createTempDirectory("alike");
      try {
        List<String> left = lay(folder.resolve("topics"), students, rows);
        return run(folder, students, left);
      } finally {
        OutFolder.remove(folder);
      }
    } catch (IOException e) {
      return failed(e.toString());
    }
  }

  private static Similarity failed(String why) {
    return new Similarity.NotCompared("Submissions could not be compared. " + why);
  }

  /** Writes the files that are compared. Folders have numbers for names: students choose theirs. */
  private List<String> lay(Path folder, List<String> students, RowFiles rows) throws IOException {
    List<String> left = new ArrayList<>();
    for (Topic topic : topics) {
      Path base = Files.createDirectories(folder.resolve(topic.id()).resolve("base"));
      Files.createDirectories(base.resolveSibling("submissions"));
      List<String> texts = new ArrayList<>();
      for (String file :
          Stream.concat(topic.editable().stream(), topic.given().stream()).toList()) {
        texts.add(Files.readString(course.folder(topic).resolve(file)));
      }
      Files.writeString(base.resolve(FILE), joined(texts));
    }
    for (int i = 0; i < students.size(); i++) {
      Row row = rows.find(students.get(i)).orElse(null);
      if (row != null && row.ending() == Ending.GRADED) {
        submission(folder, i, row, left);
      }
    }
    return left;
  }

  private void submission(Path folder, int number, Row row, List<String> left) throws IOException {
    for (Topic topic : topics) {
      Set<String> broken = broken(row, topic);
      if (!broken.isEmpty()) {
        left.add(
            row.student() + ", " + topic.id() + ": not compared are " + String.join(", ", broken));
      }
      List<String> texts = new ArrayList<>();
      for (String file : topic.editable()) {
        String text = row.sources().get(topic.folder() + "/" + file);
        if (text != null && !broken.contains(simple(file))) {
          texts.add(text);
        }
      }
      if (!texts.isEmpty()) {
        Path own =
            folder.resolve(topic.id()).resolve("submissions").resolve(Integer.toString(number));
        Files.createDirectories(own);
        Files.writeString(own.resolve(FILE), joined(texts));
      }
    }
  }

  /**
   * Returns one source of several. JPlag takes files in an order that depends on where they lie,
   * and what it finds depends on the order a little; of one file there is one order.
   */
  private static String joined(List<String> texts) {
    return texts.stream()
        .map(text -> HEAD.matcher(text).replaceAll(""))
        .collect(Collectors.joining("\n"));
  }

  /** What did not compile, or made the compiler give up, is kept from another compiler. */
  private static Set<String> broken(Row row, Topic topic) {
    return row.graded().topics().stream()
        .filter(report -> report.id().equals(topic.id()))
        .flatMap(report -> report.problems().stream())
        .filter(problem -> row.sources().containsKey(topic.folder() + "/" + problem.file()))
        .map(problem -> simple(problem.file()))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static String simple(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private Similarity run(Path folder, List<String> students, List<String> left)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.add(folder.resolve("topics").toString());
    Path found = folder.resolve("found");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(whole)
            .redirectOutput(found.toFile())
            .redirectError(said.toFile())
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_HOURS, TimeUnit.HOURS)) {
        return failed("It took more than an hour.");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      return failed(
          "JPlag ended with "
              + process.exitValue()
              + ". "
              + Files.readAllLines(said).stream()
                  .filter(line -> line.contains("xception") || line.contains("Error"))
                  .findFirst()
                  .orElse(""));
    }
    List<Pair> pairs =
        Files.readAllLines(found).stream().map(line -> pair(line, students)).toList();
    return new Similarity.Compared(
        pairs.stream()
            .sorted(
                Comparator.comparingInt((Pair pair) -> -pair.percent())
                    .thenComparingInt(pair -> -pair.average())
                    .thenComparing(Pair::topic)
                    .thenComparing(Pair::first)
                    .thenComparing(Pair::second))
            .limit(MOST)
            .toList(),
        left);
  }

  /** The order of two names must not depend on the order of the comparison. */
  private static Pair pair(String line, List<String> students) {
    String[] parts = line.split("\t", -1);
    int one = Integer.parseInt(parts[1]);
    int other = Integer.parseInt(parts[2]);
    return new Pair(
        parts[0],
        students.get(Math.min(one, other)),
        students.get(Math.max(one, other)),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]));
  }
}
