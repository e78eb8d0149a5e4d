package dayone.topics.messagequeues;

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
    Questions.WHAT_NO_BOUND_COSTS.letterOf(Quiz.question1());
    Questions.WHY_A_JOB_RUNS_TWICE.letterOf(Quiz.question2());
    Questions.WHAT_JITTER_IS_FOR.letterOf(Quiz.question3());
    Questions.WHAT_REDIS_ADDS.letterOf(Quiz.question4());
    Questions.WHAT_A_DEAD_LETTER_IS.letterOf(Quiz.question5());
    Questions.TAKERS_THAT_WAIT.requireEachLineOnce(Quiz.question6());
    Questions.WAITS_THAT_DOUBLE.requireEachLineOnce(Quiz.question7());
    Questions.A_REPETITION_THAT_DRIFTS.requireEachLineOnce(Quiz.question8());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 6: resolve settles a promise, and runs nothing. When do the functions run that wait for"
          + " it, and what runs before them?")
  void predictsTakersThatWait() {
    Questions.TAKERS_THAT_WAIT.check(Quiz.question6());
  }
}
