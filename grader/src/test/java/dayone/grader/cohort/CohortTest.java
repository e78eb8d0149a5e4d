package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.fixture.FixtureCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does with its rows. Nothing is graded for real: the worker is played. */
class CohortTest {
  private static final int STUDENTS = 12;

  private final FixtureCourse fixture = FixtureCourse.shared();
  private final Told told = new Told();
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  @TempDir Path folder = Path.of("");
  private Path students = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeStudents() throws IOException {
    students = folder.resolve("students");
    out = folder.resolve("out");
    for (String name : names()) {
      Files.createDirectories(students.resolve(name));
    }
  }

  private static List<String> names() {
    return IntStream.range(0, STUDENTS).mapToObj(i -> String.format("s%02d", i)).toList();
  }

  private Cohort cohort() {
    return new Cohort(
        new Course(fixture.root()), fixture.catalog().topics(), true, List.of(), told);
  }

  private Cohort.Result run(Supplier<Worker> workers) throws Exception {
    return run(workers, Shard.WHOLE, out, null);
  }

  private Cohort.Result run(
      Supplier<Worker> workers, Shard shard, Path to, @Nullable List<String> all) throws Exception {
    return cohort().grade(Roster.read(students, all), shard, to, 2, workers);
  }

  private Worker remembering() {
    return Marks.remembering(asked);
  }

  /** All files but the lock, with their content. */
  private static Map<String, String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".lock"))
          .collect(
              Collectors.toMap(
                  file -> root.relativize(file).toString(),
                  CohortTest::text,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyStudentHasARowAReportAndALine() throws Exception {
    Cohort.Result result = run(this::remembering);

    assertThat(result.names(Ending.GRADED)).isEqualTo(names());
    assertThat(asked).containsExactlyElementsOf(names());
    assertThat(Files.readAllLines(out.resolve("gradebook.csv"))).hasSize(1 + STUDENTS);
    for (String name : names()) {
      assertThat(out.resolve("students").resolve(name).resolve("report.json")).isNotEmptyFile();
    }
  }

  @Test
  void runThatWasKilledGoesOnWhereItWas() throws Exception {
    Set<String> before = ConcurrentHashMap.newKeySet();
    Supplier<Worker> dies =
        () ->
            new Worker() {
              private final Marks marks = Marks.remembering(before);

              @Override
              public Answer grade(Entry entry, String key) {
                if (before.size() >= 5) {
                  throw new GraderFault("killed");
                }
                return marks.grade(entry, key);
              }

              @Override
              public void close() {}
            };
    assertThatExceptionOfType(GraderFault.class).isThrownBy(() -> run(dies));
    // A kill in the middle of writing leaves this behind.
    Files.writeString(out.resolve("rows/s11.json.half"), "{\"schema\":\"dayone/cohort-row/v1\",");

    Cohort.Result result = run(this::remembering);

    Set<String> rest = new TreeSet<>(names());
    rest.removeAll(before);
    assertThat(rest).hasSizeBetween(STUDENTS - 6, STUDENTS - 5);
    assertThat(asked).isEqualTo(rest);
    assertThat(result.names(Ending.GRADED)).isEqualTo(names());
  }

  @Test
  void whatHasNotChangedIsNotRunAgainAndTheResultIsTheSame() throws Exception {
    run(Marks::forgetful);
    Map<String, String> first = files(out);

    run(this::remembering);

    assertThat(asked).isEmpty();
    assertThat(told.done).contains("s00: " + scoreOf("s00") + " of 100 (as before)");
    assertThat(files(out)).isEqualTo(first);
  }

  private int scoreOf(String student) throws IOException {
    return Row.fromJson(Files.readString(out.resolve("rows/" + student + ".json")))
        .graded()
        .score();
  }

  @Test
  void anotherVersionOfTheGraderRunsAll() throws Exception {
    run(Marks::forgetful);

    run(() -> new Marks(asked, "2"));

    assertThat(asked).containsExactlyElementsOf(names());
  }

  @Test
  void tornAndForeignRowsAreMadeAgainAndNamed() throws Exception {
    run(Marks::forgetful);
    Path rows = out.resolve("rows");
    String whole = Files.readString(rows.resolve("s00.json"));
    Files.writeString(rows.resolve("s01.json"), whole.substring(0, whole.length() / 2));
    Files.writeString(rows.resolve("s02.json"), whole);
    Files.writeString(rows.resolve("s03.json"), "{\"schema\":\"other\"}");
    Files.writeString(rows.resolve("s04.json"), "");
    Files.write(rows.resolve("s05.json"), new byte[] {(byte) 0xff, (byte) 0xfe});

    run(this::remembering);

    assertThat(asked).containsExactly("s01", "s02", "s03", "s04", "s05");
    assertThat(told.sentences)
        .hasSize(5)
        .anyMatch(line -> line.endsWith("s01.json is not whole. It is made again."))
        .anyMatch(line -> line.endsWith("s02.json is the row of s00. It is made again."));
  }

  @Test
  void submissionThatBreaksTheGraderIsNamedAndTheOthersGoOn() throws Exception {
    Supplier<Worker> breaks =
        () ->
            new Worker() {
              private final Worker marks = remembering();

              @Override
              public Answer grade(Entry entry, String key) throws InterruptedException {
                return entry.student().equals("s03")
                    ? new Answer(Row.without("s03", Ending.FAULT, "The compiler is gone."), true)
                    : marks.grade(entry, key);
              }

              @Override
              public void close() {}
            };

    Cohort.Result result = run(breaks);

    assertThat(result.names(Ending.FAULT)).containsExactly("s03");
    assertThat(result.names(Ending.GRADED)).hasSize(STUDENTS - 1);
    assertThat(Files.readString(out.resolve("gradebook.csv")))
        .contains("\"s03\",,,,\"no score (fault): The compiler is gone.\"\n");
    assertThat(out.resolve("students/s03/no-score.txt")).hasContent("The compiler is gone.");
    assertThat(out.resolve("students/s03/report.json")).doesNotExist();

    asked.clear();
    run(this::remembering);
    assertThat(asked).as("a fault is tried again").containsExactly("s03");
  }

  @Test
  void mergedShardsAreTheSameAsOneRunByteForByte() throws Exception {
    List<String> all = new java.util.ArrayList<>(names());
    all.add("nobody");
    run(this::remembering, Shard.WHOLE, out, all);
    List<Path> parts = new java.util.ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      Path part = folder.resolve("part" + i);
      run(Marks::forgetful, new Shard(i, 5), part, all);
      parts.add(part);
    }
    Path merged = folder.resolve("merged");

    Cohort.Result result = cohort().merge(merged, parts.reversed(), all);

    assertThat(result.names(Ending.MISSING)).containsExactly("nobody");
    assertThat(files(merged)).isEqualTo(files(out));
    assertThat(told.sentences).isEmpty();
  }

  @Test
  void shardThatIsMissingIsNamedWithItsStudents() throws Exception {
    run(this::remembering, new Shard(1, 2), folder.resolve("one"), null);

    Cohort.Result result =
        cohort().merge(folder.resolve("merged"), List.of(folder.resolve("one")), names());

    assertThat(told.sentences)
        .containsExactly("Shard 2/2 is missing: nothing is known of its students.");
    assertThat(result.names(Ending.MISSING))
        .containsExactly("s01", "s03", "s05", "s07", "s09", "s11");
    assertThat(Files.readString(folder.resolve("merged/gradebook.csv")))
        .contains("\"s01\",,,,\"no score (missing): No shard knows this student.\"");
  }

  @Test
  void shardThatWasKilledNamesWhomItDidNotComeTo() throws Exception {
    Path part = folder.resolve("one");
    run(this::remembering, new Shard(1, 2), part, null);
    Files.delete(part.resolve("rows/s04.json"));

    Cohort.Result result = cohort().merge(folder.resolve("merged"), List.of(part), null);

    assertThat(result.names(Ending.MISSING)).containsExactly("s04");
    assertThat(folder.resolve("merged/students/s04/no-score.txt"))
        .hasContent("Shard 1/2 ended before it came to this student.");
  }

  @Test
  void folderWithSomethingElseIsNotWrittenTo() throws Exception {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.txt"), "years of work");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(this::remembering))
        .withMessageContaining("holds something else");
    assertThat(asked).isEmpty();
  }

  @Test
  void whoHasLeftIsNotInTheGradebook() throws Exception {
    run(Marks::forgetful);
    Files.delete(students.resolve("s05"));

    run(this::remembering);

    assertThat(Files.readString(out.resolve("gradebook.csv"))).doesNotContain("s05");
    assertThat(out.resolve("students/s05")).doesNotExist();
  }
}
