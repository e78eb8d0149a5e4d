package dayone.topics.nonblocking;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizTest {

  @Test
  @Points(2)
  @Hint(
      "Did you answer a choice with one letter, and a prediction with every line of the program,"
          + " each once?")
  void everyAnswerIsWellFormed() {
    Questions.WORKERS_OR_CLUSTER.letterOf(Quiz.question1());
    Questions.WHAT_MAKES_IT_SLOW.letterOf(Quiz.question2());
    Questions.WHAT_ASYNC_DOES.letterOf(Quiz.question3());
    Questions.WHAT_MAY_BE_COLLECTED.letterOf(Quiz.question4());
    Questions.TEN_THOUSAND_FILES.letterOf(Quiz.question5());
    Questions.COMPUTING_IN_ASYNC.requireEachLineOnce(Quiz.question6());
    Questions.SLICES_BY_IMMEDIATE.requireEachLineOnce(Quiz.question7());
    Questions.SLICES_BY_MICROTASK.requireEachLineOnce(Quiz.question8());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 6: how far does an async function run before its caller goes on? And what may come"
          + " between the line before the await and the one behind it?")
  void predictsAComputationInAnAsyncFunction() {
    Questions.COMPUTING_IN_ASYNC.check(Quiz.question6());
  }
}
