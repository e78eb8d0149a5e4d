package dayone.grader.verify;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Task;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Status;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tests must not be made for our solution alone: whoever solves a task in another way has full
 * marks as well. A quiz is left out, since its answers are the same for everybody.
 */
final class AlternativesHaveFullMarks implements Check {
  static final int LEAST = 3;

  /** The title by which a task is known as the quiz of its topic. */
  private static final String QUIZ = "Quiz";

  private final Bench bench;

  AlternativesHaveFullMarks(Bench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "every task has at least " + LEAST + " other correct solutions, with full marks";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    List<Alternative> all = Alternative.in(bench.course().solutions().resolve(topic.folder()));
    for (Task task : topic.tasks()) {
      long found = all.stream().filter(each -> each.task() == task.number()).count();
      if (found < LEAST && !task.title().equals(QUIZ)) {
        faults.add(
            "Task "
                + task.number()
                + " has "
                + found
                + " alternatives. Write at least "
                + LEAST
                + " as src/test/alternatives/task-"
                + task.number()
                + "-SLUG/FILE.java.");
      }
    }
    bench
        .each(
            all,
            alternative ->
                faults(topic, alternative).stream()
                    .map(fault -> "alternatives/" + alternative.slug() + ": " + fault)
                    .toList())
        .forEach(faults::addAll);
    return faults;
  }

  private List<String> faults(Topic topic, Alternative alternative) {
    List<ExpectedTest> ofTask =
        topic.tests().stream().filter(test -> test.task() == alternative.task()).toList();
    if (ofTask.isEmpty()) {
      return List.of("no task has this number. Call the folder task-N-SLUG.");
    }
    Submission submission = bench.solution(topic);
    for (Map.Entry<String, String> file : alternative.files().entrySet()) {
      Optional<String> editable =
          topic.editable().stream().filter(path -> path.endsWith("/" + file.getKey())).findFirst();
      if (editable.isEmpty()) {
        return List.of(file.getKey() + " is not editable in topic.json. Name an editable file.");
      }
      submission = submission.with(editable.get(), file.getValue());
    }
    TopicGrade grade = bench.grading().grade(submission, ofTask);
    List<String> faults = new ArrayList<>();
    grade.problems().forEach(problem -> faults.add(problem.file() + ": " + problem.message()));
    for (TestGrade test : grade.tests()) {
      if (test.outcome().status() != Status.PASSED) {
        faults.add(
            test.test().name()
                + " is "
                + test.outcome().status().label()
                + ". If the alternative keeps to the task's contract, the test asks for too much: "
                + test.outcome().message());
      }
    }
    return faults;
  }
}
