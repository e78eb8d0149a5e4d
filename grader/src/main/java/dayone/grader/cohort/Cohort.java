package dayone.grader.cohort;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Grades cohorts, and puts parts of them together. */
public final class Cohort {
  private final Course course;
  private final List<Topic> topics;
  private final boolean withHidden;
  private final List<String> comparing;
  private final Progress progress;

  /**
   * Creates one.
   *
   * @param topics the topics to grade
   * @param withHidden whether hidden tests count
   * @param comparing the command line that compares submissions; empty for none
   */
  public Cohort(
      Course course,
      List<Topic> topics,
      boolean withHidden,
      List<String> comparing,
      Progress progress) {
    this.course = course;
    this.topics = List.copyOf(topics);
    this.withHidden = withHidden;
    this.comparing = List.copyOf(comparing);
    this.progress = progress;
  }

  /**
   * How many there are of each ending.
   *
   * @param students all
   * @param byEnding the names of those that have no score
   */
  public record Result(int students, Map<Ending, List<String>> byEnding) {

    /** Returns the names of those that ended so. */
    public List<String> names(Ending ending) {
      return byEnding.getOrDefault(ending, List.of());
    }
  }

  /**
   * What was graded.
   *
   * @param topics the ids of the topics
   * @param withHidden whether hidden tests count
   */
  public record About(List<String> topics, boolean withHidden) {}

  /**
   * Returns what the results in a folder are about.
   *
   * @throws IllegalArgumentException if there are none; the message says so
   */
  public static About about(Path part) throws IOException {
    Manifest manifest = manifestIn(part);
    return new About(manifest.topics(), manifest.hidden());
  }

  private static Manifest manifestIn(Path part) throws IOException {
    return Manifest.in(part)
        .orElseThrow(() ->
            new IllegalArgumentException(part + " is no folder that grade cohort has written."));
  }

  /**
   * Grades a part of a cohort, as far as the rows in the folder do not say it already.
   *
   * @param out the folder for the results
   * @throws IllegalArgumentException if the folder may not be written to; the message says why
   */
  public Result grade(
      Roster roster, Shard shard, Path out, int workers, Supplier<Worker> makeWorker)
      throws InterruptedException {
    List<Entry> entries = shard.of(roster.entries());
    List<String> students = entries.stream().map(Entry::student).toList();
    try (OutFolder folder = OutFolder.open(out)) {
      manifest(shard, students).write(out);
      RowFiles rows = new RowFiles(folder.rows(), progress::says);
      rows.make();
      new CohortRun(rows, progress, makeWorker).run(entries, workers);
      return write(folder, rows, students);
    }
  }

  /**
   * Puts the results of several machines together.
   *
   * @param students the names of all students, if they are known
   * @throws IllegalArgumentException if these are not results of one cohort; the message says why
   */
  public Result merge(Path out, List<Path> parts, @Nullable List<String> students)
      throws IOException, InterruptedException {
    Manifest whole = manifest(Shard.WHOLE, List.of());
    Map<String, Shard> expected = new TreeMap<>();
    Set<Integer> missing = new TreeSet<>();
    Manifest first = null;
    for (Path part : parts) {
      Manifest manifest = manifestIn(part);
      Shard shard = Shard.of(manifest.shard());
      if (first == null) {
        first = manifest;
        for (int i = 1; i <= shard.count(); i++) {
          missing.add(i);
        }
      }
      if (!manifest.isOfTheSameCohort(first) || !manifest.topics().equals(whole.topics())) {
        throw new IllegalArgumentException(
            part + " has other topics, other tests or another number of shards than the rest.");
      }
      missing.remove(shard.number());
      manifest.students().forEach(student -> expected.put(student, shard));
    }
    int count = first == null ? 0 : Shard.of(first.shard()).count();
    missing.forEach(number ->
        progress.says(
            "Shard " + number + "/" + count + " is missing: nothing is known of its students."));
    Set<String> names = new TreeSet<>(students == null ? expected.keySet() : students);
    names.addAll(expected.keySet());
    try (OutFolder folder = OutFolder.open(out)) {
      manifest(Shard.WHOLE, List.copyOf(names)).write(out);
      RowFiles rows = new RowFiles(folder.rows(), progress::says);
      rows.make();
      List<RowFiles> from = new ArrayList<>();
      parts.forEach(part -> from.add(new RowFiles(part.resolve("rows"), progress::says)));
      for (String student : names) {
        rows.write(merged(student, from, expected.get(student)));
      }
      return write(folder, rows, List.copyOf(names));
    }
  }

  private static Row merged(String student, List<RowFiles> from, @Nullable Shard shard) {
    Row best = null;
    for (RowFiles each : from) {
      Row row = each.find(student).orElse(null);
      if (row == null) {
        continue;
      }
      boolean bothGraded =
          best != null && best.ending() == Ending.GRADED && row.ending() == Ending.GRADED;
      if (bothGraded && !row.equals(best)) {
        throw new IllegalArgumentException(
            student + " was graded twice, and differently. Merge the results of one run.");
      }
      // A second machine may have done what the first one could not.
      best = best == null || row.ending() == Ending.GRADED ? row : best;
    }
    if (best != null) {
      return best;
    }
    return Row.without(
        student,
        Ending.MISSING,
        shard == null
            ? "No shard knows this student."
            : "Shard " + shard + " ended before it came to this student.");
  }

  private Manifest manifest(Shard shard, List<String> students) {
    return Manifest.of(shard, topics.stream().map(Topic::id).toList(), withHidden, students);
  }

  /** All that follows from the rows. One row is in memory at a time. */
  private Result write(OutFolder folder, RowFiles rows, List<String> students)
      throws InterruptedException {
    Statistics statistics = new Statistics(topics.stream().map(Topic::id).toList());
    Map<Ending, List<String>> byEnding = new TreeMap<>();
    ReportFiles reports = new ReportFiles(topics);
    Path all = folder.freshFolder("students");
    for (String student : students) {
      Row row =
          rows.find(student)
              .orElseThrow(() -> new GraderFault("The row of " + student + " has gone."));
      statistics.add(row);
      byEnding.computeIfAbsent(row.ending(), ending -> new ArrayList<>()).add(student);
      write(all.resolve(student), row, reports);
    }
    Similarity similarity = new Comparison(comparing, course, topics).of(students, rows);
    folder.write("gradebook.csv", GradebookCsv.of(statistics));
    folder.write("similarity.json", JsonWriter.pretty().writeValueAsString(similarity) + "\n");
    folder.write("index.html", Overview.of(statistics, similarity));
    return new Result(students.size(), byEnding);
  }

  private static void write(Path folder, Row row, ReportFiles reports) {
    try {
      Files.createDirectories(folder);
      if (row.ending() != Ending.GRADED) {
        Files.writeString(folder.resolve("no-score.txt"), row.why() + "\n");
        return;
      }
      for (Map.Entry<String, String> file : reports.of(row.graded()).entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new GraderFault("The reports cannot be written to " + folder + ".", e);
    }
  }
}
