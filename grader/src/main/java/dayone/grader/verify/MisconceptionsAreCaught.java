package dayone.grader.verify;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Status;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A typical mistake must lose points at the right test and earn the words that help with it. */
final class MisconceptionsAreCaught implements Check {
  private static final Set<Status> CAUGHT =
      EnumSet.of(Status.FAILED, Status.TIMED_OUT, Status.CRASHED);

  /** In place of a test's name: the file is refused before it runs. */
  private static final String INSPECTOR = "inspector";

  private final Bench bench;

  MisconceptionsAreCaught(Bench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "every misconception is caught and earns its hint";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<Misconception> all = Misconception.in(bench.course().solutions().resolve(topic.folder()));
    return bench
        .each(
            all,
            misconception ->
                fault(topic, misconception)
                    .map(fault -> "misconceptions/" + misconception.slug() + ": " + fault))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> fault(Topic topic, Misconception misconception) {
    Misconception.About about = misconception.about();
    if (!topic.editable().contains(about.file())) {
      return Optional.of(about.file() + " is not editable in topic.json. Name an editable file.");
    }
    if (about.caughtBy().equals(INSPECTOR)) {
      return refusal(topic, misconception);
    }
    Optional<ExpectedTest> named =
        topic.tests().stream().filter(test -> test.name().equals(about.caughtBy())).findFirst();
    if (named.isEmpty() || named.get().task() != about.task()) {
      return Optional.of(
          "task " + about.task() + " has no test " + about.caughtBy() + ". Name one that it has.");
    }
    Submission wrong = bench.solution(topic).with(about.file(), misconception.text());
    // Its test alone: what the others say of it is of no interest, and there are hundreds of them.
    TopicGrade grade = bench.grading().grade(wrong, List.of(named.get()));
    if (!grade.problems().isEmpty()) {
      return Optional.of(
          "it does not compile, or is refused (then write \"caughtBy\": \"inspector\"): "
              + grade.problems().getFirst().message());
    }
    return grade.tests().stream()
        .filter(test -> test.test().equals(named.get()))
        .findFirst()
        .flatMap(test -> verdict(test, about));
  }

  /** Some mistakes may not run at all: then the words of the refusal are the help. */
  private Optional<String> refusal(Topic topic, Misconception misconception) {
    Misconception.About about = misconception.about();
    Submission wrong = bench.solution(topic).with(about.file(), misconception.text());
    return bench.grading().refused(wrong).stream()
            .filter(problem -> problem.file().equals(about.file()))
            .anyMatch(problem -> problem.message().contains(about.hint()))
        ? Optional.empty()
        : Optional.of(
            "the inspector does not refuse it with the words \""
                + about.hint()
                + "\". Write the test that catches it, or what the inspector says.");
  }

  private static Optional<String> verdict(TestGrade grade, Misconception.About about) {
    Status status = grade.outcome().status();
    if (!CAUGHT.contains(status)) {
      return Optional.of(
          about.caughtBy()
              + " should fail, but is "
              + status.label()
              + ". Sharpen the test, or name the one that catches it.");
    }
    return about.hint().equals(grade.test().hint())
        ? Optional.empty()
        : Optional.of(
            about.caughtBy()
                + " gives the hint \""
                + grade.test().hint()
                + "\", expected was \""
                + about.hint()
                + "\". Make them equal.");
  }
}
