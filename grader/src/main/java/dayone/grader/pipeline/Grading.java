package dayone.grader.pipeline;

import dayone.grader.GraderFault;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.Problem;
import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.execute.Lane;
import dayone.grader.execute.Limits;
import dayone.grader.execute.TestRunner;
import dayone.grader.inspect.Inspected;
import dayone.grader.inspect.Inspector;
import dayone.grader.score.Scorer;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmittedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades submissions, topic by topic. */
public final class Grading {
  private final SubmissionCompiler compiler;
  private final Inspector inspector = new Inspector();
  private final TestRunner runner;
  private final Scorer scorer = new Scorer();

  /**
   * Creates a grading.
   *
   * @param installation where everything is
   * @param limits how long a test may take
   */
  public Grading(Installation installation, Limits limits) {
    this.compiler =
        new SubmissionCompiler(installation.course(), installation.submissionClassPath());
    this.runner = new TestRunner(installation.course(), installation.child(), limits);
  }

  /** Returns the names of the walls between the tests and the machine. */
  public List<String> walls() {
    return runner.walls();
  }

  /** Grades all tests of a submission's topic. */
  public TopicGrade grade(Submission submission) {
    return grade(submission, submission.topic().tests());
  }

  /**
   * Grades some tests.
   *
   * @param tests tests of the submission's topic, in the order to run them
   */
  public TopicGrade grade(Submission submission, List<ExpectedTest> tests) {
    return scorer.score(runner.run(compileAndInspect(submission), tests));
  }

  /**
   * Grades several topics at the same time, each in processes of its own.
   *
   * @param parts what to grade
   * @param atOnce how many at a time, 1 or more
   * @return the grades in the order of the parts, whatever ended first
   * @throws GraderFault if one of them cannot be graded; the others are given up then
   */
  public List<TopicGrade> gradeAll(List<Part> parts, int atOnce) {
    // The names are for whoever looks at a grader that hangs.
    try (ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().name("topic-", 1).factory())) {
      List<Future<TopicGrade>> underWay =
          parts.stream()
              .map(part -> threads.submit(() -> grade(part.submission(), part.tests())))
              .toList();
      try {
        List<TopicGrade> grades = new ArrayList<>();
        for (Future<TopicGrade> each : underWay) {
          grades.add(each.get());
        }
        return List.copyOf(grades);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof GraderFault fault
            ? fault
            : new GraderFault("A topic could not be graded.", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new GraderFault("The grader was interrupted while it graded.", e);
      } finally {
        // Nothing is left to stop unless one of them failed.
        threads.shutdownNow();
      }
    }
  }

  /**
   * Grades several topics of one submission one after the other, in a process that they share as
   * long as all of their tests pass. The grades are those of {@link #gradeAll}, for less CPU time.
   *
   * @param parts what to grade, all of one submission
   * @return the grades in the order of the parts
   */
  public List<TopicGrade> gradeInTurn(List<Part> parts) {
    List<TopicGrade> grades = new ArrayList<>();
    try (Lane lane = runner.lane(parts.stream().map(part -> part.submission().topic()).toList())) {
      for (Part part : parts) {
        Inspected inspected = compileAndInspect(part.submission());
        grades.add(
            scorer.score(
                lane.passes(inspected, part.tests())
                    .orElseGet(() -> runner.run(inspected, part.tests()))));
      }
    }
    return List.copyOf(grades);
  }

  /**
   * A part of a submission to grade.
   *
   * @param submission the files of one topic
   * @param tests tests of that topic, in the order to run them
   */
  public record Part(Submission submission, List<ExpectedTest> tests) {
    /** Copies the list. */
    public Part {
      tests = List.copyOf(tests);
    }
  }

  /** Compiles only. The classes are those that would run. */
  public Compilation compile(Submission submission) {
    return compileAndInspect(submission).compilation();
  }

  /** Returns what inspection refuses, as the report shows it; empty if all classes may run. */
  public List<Problem> refused(Submission submission) {
    return inspector.inspect(compiler.compile(submission)).reasons().values().stream()
        .map(finding -> new Problem(finding.file(), finding.line(), finding.message()))
        .toList();
  }

  /**
   * Returns whether a compiler that was given up on still runs in this process. It takes CPU time
   * until the process ends, so whoever grades many submissions should go on in another one.
   */
  public boolean isSpent() {
    return compiler.isSpent();
  }

  private Inspected compileAndInspect(Submission submission) {
    Submission allowed = submission;
    Inspected inspected = inspector.inspect(compiler.compile(allowed));
    // Each turn takes at least one file out, so this ends.
    while (!inspected.isClean()) {
      allowed = allowed.without(refused(inspected));
      inspected = inspector.inspect(compiler.compile(allowed));
    }
    return inspected;
  }

  private static Map<String, SubmittedFile.Missing> refused(Inspected inspected) {
    Map<String, SubmittedFile.Missing> refused = new LinkedHashMap<>();
    inspected
        .reasons()
        .forEach((file, finding) ->
            refused.put(file, new SubmittedFile.Missing(finding.line(), finding.message())));
    return refused;
  }
}
