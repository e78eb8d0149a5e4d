package dayone.grader.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times the grader against {@code mvn -o -q test} on the same submission, by turns in one run.
 *
 * <p>The submission is the students' template with every solution in its place. Maven has what a
 * student's machine has after the first {@code mvn test} of the term: a filled repository, and
 * nothing compiled. It runs the visible tests, the grader these and the hidden ones, so the ratio
 * says less than is true. Each run is a process of its own, from the start of the command to its
 * end.
 *
 * <p>One file that the JDK runs from its source: it needs no class of the grader and no library.
 */
final class GraderBenchmark {
  private static final int ROUNDS = 5;
  private static final int MINUTES_A_RUN = 10;

  /** What students get; as {@code grade release} has it, which also proves it. */
  private static final Set<String> LEFT_OUT =
      Set.of("target", "src/hidden", "runtime/src/test", "testkit/src/test", "runtime/src/bench");

  private final Path root;
  private final Path folder;

  private GraderBenchmark(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  private record Row(String row, double[] ours, double[] theirs, double target) {
    double ratio() {
      return median(theirs) / median(ours);
    }
  }

  /**
   * Runs it.
   *
   * @param args the top of the repository, and {@code --quick} for one round
   */
  public static void main(String[] args) throws Exception {
    List<String> given = new ArrayList<>(List.of(args));
    Path root = Path.of(given.removeFirst()).toRealPath();
    int rounds = given.remove("--quick") ? 1 : ROUNDS;
    if (!given.isEmpty()) {
      System.err.println("Usage: grader/bench [--quick]     it is not " + given);
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("bench");
    try {
      GraderBenchmark benchmark = new GraderBenchmark(root, folder);
      Path submission = benchmark.submission();
      print(
          root,
          List.of(
              benchmark.row("nine-topics", submission, rounds, 8, List.of(), List.of()),
              benchmark.row(
                  "one-topic",
                  submission,
                  rounds,
                  0,
                  List.of("-pl", "exercises/01-event-loop", "-am"),
                  List.of("--topic", "01"))));
    } finally {
      delete(folder);
    }
  }

  private Row row(
      String name,
      Path submission,
      int rounds,
      double target,
      List<String> mavenOptions,
      List<String> graderOptions)
      throws IOException, InterruptedException {
    List<String> maven = new ArrayList<>(List.of("mvn", "-o", "-q", "test"));
    maven.addAll(mavenOptions);
    List<String> grader =
        new ArrayList<>(List.of(root.resolve("grader/grade").toString(), submission.toString()));
    grader.addAll(graderOptions);
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      clean(submission);
      theirs[round] = seconds(maven, submission, "");
      ours[round] = seconds(grader, root, " of ");
      System.err.printf(
          Locale.ROOT,
          "%s, round %d: mvn %.2f s, grader %.2f s%n",
          name,
          round + 1,
          theirs[round],
          ours[round]);
    }
    return new Row(name, ours, theirs, target);
  }

  /** Runs a command that must succeed and print something. */
  private double seconds(List<String> command, Path where, String printed)
      throws IOException, InterruptedException {
    File log = folder.resolve("log").toFile();
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    if (!process.waitFor(MINUTES_A_RUN, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException(command + " did not end within " + MINUTES_A_RUN + " minutes.");
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    String said = Files.readString(log.toPath());
    if (process.exitValue() != 0 || !said.contains(printed)) {
      throw new IOException(command + " failed and is no peer. It printed:\n" + said);
    }
    return seconds;
  }

  private Path submission() throws IOException {
    Path submission = Files.createDirectory(folder.resolve("submission"));
    Files.copy(root.resolve("pom.xml"), submission.resolve("pom.xml"));
    copy(root.resolve(".mvn"), submission.resolve(".mvn"));
    copy(root.resolve("exercises"), submission.resolve("exercises"));
    try (Stream<Path> topics = Files.list(root.resolve("solutions"))) {
      for (Path topic : topics.filter(it -> Files.isDirectory(it.resolve("src/main"))).toList()) {
        copy(
            topic.resolve("src/main"),
            submission.resolve("exercises").resolve(topic.getFileName()).resolve("src/main"));
      }
    }
    return submission;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.stream().anyMatch(each::endsWith)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(each).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                each,
                to.resolve(from.relativize(each).toString()),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void clean(Path submission) throws IOException {
    List<Path> built;
    try (Stream<Path> all = Files.walk(submission)) {
      built = all.filter(it -> it.endsWith("target") && Files.isDirectory(it)).toList();
    }
    for (Path each : built) {
      delete(each);
    }
  }

  private static void delete(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static String spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%.2f s (%.2f to %.2f)", median(values), sorted[0], sorted[sorted.length - 1]);
  }

  private static void print(Path root, List<Row> rows) throws IOException {
    StringBuilder json = new StringBuilder("[");
    System.out.printf(
        "%-12s %-24s %-26s %6s %6s%n", "row", "grader", "mvn -o -q test", "ratio", "target");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "%-12s %-24s %-26s %6.2f %6s%n",
          row.row(),
          spread(row.ours()),
          spread(row.theirs()),
          row.ratio(),
          row.target() == 0 ? "" : Double.toString(row.target()));
      json.append(json.length() == 1 ? "\n" : ",\n")
          .append(
              String.format(
                  Locale.ROOT,
                  "  {\"row\": \"%s\", \"peer\": \"mvn -o -q test\", \"ours\": %.3f, \"theirs\": %.3f,"
                      + " \"ratio\": %.3f, \"target\": %s}",
                  row.row(),
                  median(row.ours()),
                  median(row.theirs()),
                  row.ratio(),
                  row.target() == 0 ? "null" : Double.toString(row.target())));
    }
    Path file = root.resolve("grader/target/bench/ratios.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, json.append("\n]\n"));
    System.out.println(
        "The ratios are in grader/target/bench/ratios.json; seconds, the smaller the better.");
  }
}
