package dayone.grader.escape;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Catalog;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Status;
import dayone.grader.pipeline.Grading;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.Reporter;
import dayone.grader.score.Grade;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmissionReader;
import dayone.grader.submission.SubmittedFile;
import dayone.grader.submission.UnreadableSubmission;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades attacks and their twins, and says which attack gained and which twin was hurt. */
public final class Escapes {
  private final Course course;
  private final Catalog catalog;
  private final Grading grading;

  /**
   * Creates a run.
   *
   * @param course the course
   * @param catalog its topics
   * @param grading the pipeline that grades students
   */
  public Escapes(Course course, Catalog catalog, Grading grading) {
    this.course = course;
    this.catalog = catalog;
    this.grading = grading;
  }

  /**
   * What was found.
   *
   * @param attacks how many attacks there were
   * @param gains what an attack got that it must not: points, a look at what is hidden, another end
   *     than was expected; one line each
   * @param twins how many twins there were
   * @param hurt what a twin did not get; one line each
   */
  public record Result(int attacks, List<String> gains, int twins, List<String> hurt) {

    /** Returns whether every attack and every twin ended as it must. */
    public boolean isSound() {
      return gains.isEmpty() && hurt.isEmpty();
    }
  }

  /**
   * Runs all cases of a folder, some side by side.
   *
   * @param folder a folder of cases
   * @param out gets one line per fault and the sum
   * @throws GraderFault if a case is none
   */
  public Result run(Path folder, PrintWriter out) {
    List<EscapeCase> cases = EscapeCase.in(folder);
    List<String> gains = new ArrayList<>();
    List<String> hurt = new ArrayList<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<List<String>>> attacks =
          cases.stream().map(each -> workers.submit(() -> attack(each))).toList();
      List<Future<List<String>>> twins =
          cases.stream().map(each -> workers.submit(() -> twin(each))).toList();
      for (Future<List<String>> attack : attacks) {
        gains.addAll(result(attack));
      }
      for (Future<List<String>> twin : twins) {
        hurt.addAll(result(twin));
      }
    }
    gains.forEach(line -> out.println("GAIN  " + line));
    hurt.forEach(line -> out.println("HURT  " + line));
    out.println(
        "%d attacks, %d gains; %d twins, %d hurt"
            .formatted(cases.size(), gains.size(), cases.size(), hurt.size()));
    out.flush();
    return new Result(cases.size(), List.copyOf(gains), cases.size(), List.copyOf(hurt));
  }

  private static List<String> result(Future<List<String>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("The grader was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof GraderFault fault
          ? fault
          : new GraderFault("A case could not be graded.", e);
    }
  }

  private List<String> attack(EscapeCase attack) {
    EscapeCase.About about = attack.about();
    Topic topic = topic(attack);
    boolean runs = about.verdict().status().isPresent();
    Submission submission;
    try {
      // The rest of the solution is there only where something runs, to see that it keeps its
      // points.
      // Without it nothing has to be started for what is refused.
      submission = submission(attack.attack(), topic, !runs);
    } catch (UnreadableSubmission e) {
      return unreadable(attack, e);
    }
    List<ExpectedTest> tests =
        topic.tests().stream().filter(test -> runs || test.task() == about.task()).toList();
    TopicGrade grade = grading.grade(submission, tests);
    List<String> faults = new ArrayList<>();
    List<TestGrade> own =
        grade.tests().stream().filter(test -> test.test().task() == about.task()).toList();
    int score = own.stream().mapToInt(TestGrade::score).sum();
    if (score > about.score()) {
      faults.add("got " + score + " points of task " + about.task());
    }
    grade.tests().stream()
        .filter(test -> test.test().task() != about.task())
        .filter(test -> test.outcome().status() != Status.PASSED)
        .forEach(test -> faults.add("changed the result of " + test.test().name()));
    String report = new JsonWriter().write(new Reporter().report(new Grade(List.of(grade))));
    about.hides().stream()
        .filter(report::contains)
        .forEach(text -> faults.add("made the report tell \"" + text + "\""));
    if (!report.contains(quoted(about.says()))) {
      faults.add("should be told \"" + about.says() + "\", but is told " + told(own));
    }
    if (!endedAs(about.verdict(), refused(grade, attack), own)) {
      faults.add("should be " + about.verdict() + ", but is " + told(own));
    }
    return faults.stream().map(fault -> attack.name() + ": " + fault).toList();
  }

  private static List<String> unreadable(EscapeCase attack, UnreadableSubmission e) {
    String told = String.valueOf(e.getMessage());
    List<String> faults = new ArrayList<>();
    if (attack.about().verdict() != Verdict.UNREADABLE) {
      faults.add("should be " + attack.about().verdict() + ", but cannot be read: " + told);
    }
    if (!told.contains(attack.about().says())) {
      faults.add("should be told \"" + attack.about().says() + "\", but is told " + told);
    }
    return faults.stream().map(fault -> attack.name() + ": " + fault).toList();
  }

  /** As it stands in JSON. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** Returns whether there is something wrong with a file of the attack itself. */
  private static boolean refused(TopicGrade grade, EscapeCase attack) {
    return grade.problems().stream()
        .map(problem -> problem.file().substring(problem.file().lastIndexOf('/') + 1))
        .anyMatch(file ->
            switch (attack.attack()) {
              case Work.Files(var texts) -> texts.containsKey(file);
              case Work.Whole whole -> true;
            });
  }

  private static boolean endedAs(Verdict verdict, boolean refused, List<TestGrade> own) {
    if (verdict == Verdict.UNREADABLE) {
      return false;
    }
    return verdict
        .status()
        .map(status -> own.stream().anyMatch(test -> test.outcome().status() == status))
        .orElseGet(() ->
            refused && own.stream().allMatch(test -> test.outcome().status() == Status.NOT_RUN));
  }

  private static String told(List<TestGrade> own) {
    return own.stream().map(test -> test.outcome().status().label()).distinct().toList()
        + " "
        + own.getFirst().outcome().message();
  }

  private List<String> twin(EscapeCase twin) {
    Topic topic = topic(twin);
    Submission submission;
    try {
      submission = submission(twin.twin(), topic, false);
    } catch (UnreadableSubmission e) {
      return List.of(twin.name() + ": " + e.getMessage());
    }
    TopicGrade grade =
        grading.grade(
            submission,
            topic.tests().stream().filter(test -> test.task() == twin.about().task()).toList());
    List<String> faults = new ArrayList<>();
    grade.problems().forEach(problem -> faults.add(problem.message()));
    grade.tests().stream()
        .filter(test -> test.outcome().status() != Status.PASSED)
        .forEach(test -> faults.add(test.test().name() + " is " + test.outcome().status().label()));
    return faults.stream().map(fault -> twin.name() + ": " + fault).toList();
  }

  private Topic topic(EscapeCase each) {
    String name = each.about().topic();
    return catalog
        .find(name)
        .orElseThrow(() ->
            new GraderFault(
                each.name()
                    + "/escape.json: there is no topic \""
                    + name
                    + "\". There are: "
                    + catalog.names()
                    + "."));
  }

  private Submission submission(Work work, Topic topic, boolean nothingElse)
      throws UnreadableSubmission {
    return switch (work) {
      case Work.Files(var texts) -> with(solution(topic), texts, nothingElse);
      case Work.Whole(Path submitted) -> new SubmissionReader(submitted).read(topic);
    };
  }

  private Submission solution(Topic topic) {
    try {
      return new SubmissionReader(course.solutions()).read(topic);
    } catch (UnreadableSubmission e) {
      throw new GraderFault(course.solutions() + " is needed for the twins.", e);
    }
  }

  private static Submission with(
      Submission solution, Map<String, String> files, boolean nothingElse) {
    SequencedMap<String, SubmittedFile> all = new LinkedHashMap<>(solution.files());
    if (nothingElse) {
      all.replaceAll((file, found) -> new SubmittedFile.Missing("is missing"));
    }
    files.forEach((simple, text) ->
        all.keySet().stream()
            .filter(file -> file.endsWith("/" + simple))
            .findFirst()
            .ifPresentOrElse(
                file -> all.replace(file, new SubmittedFile.Present(text)),
                () -> {
                  throw new GraderFault(simple + " is no editable file of the topic.");
                }));
    return new Submission(solution.topic(), all);
  }
}
