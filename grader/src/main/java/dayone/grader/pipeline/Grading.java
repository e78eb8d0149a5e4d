package dayone.grader.pipeline;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.compile.Compilation;
import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.execute.Limits;
import dayone.grader.execute.TestRunner;
import dayone.grader.inspect.Inspected;
import dayone.grader.inspect.Inspector;
import dayone.grader.score.Scorer;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import java.util.List;

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

  private Inspected compileAndInspect(Submission submission) {
    Submission allowed = submission;
    Inspected inspected = inspector.inspect(compiler.compile(allowed));
    // Each turn takes at least one file out, so this ends.
    while (!inspected.isClean()) {
      allowed = allowed.without(inspected.reasons());
      inspected = inspector.inspect(compiler.compile(allowed));
    }
    return inspected;
  }
}
