package dayone.grader.pipeline;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.Problem;
import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.execute.Limits;
import dayone.grader.execute.TestRunner;
import dayone.grader.inspect.Inspected;
import dayone.grader.inspect.Inspector;
import dayone.grader.score.Scorer;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmittedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
