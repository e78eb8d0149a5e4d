package dayone.topics.microtasks;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(6)
final class QuizTest {

  @Test
  @Points(1)
  @Hint(
      "Did you answer a choice with one letter, and a prediction with every line of the program,"
          + " each once?")
  void everyAnswerIsWellFormed() {
    Questions.WHAT_STARVES_A_TIMER.letterOf(Quiz.question1());
    Questions.WHERE_IMMEDIATES_ARE_FIRST.letterOf(Quiz.question2());
    Questions.WHICH_TIMER_FOR_A_REPORT.letterOf(Quiz.question3());
    Questions.WHAT_A_SLOW_INTERVAL_DOES.letterOf(Quiz.question4());
    Questions.WHAT_IS_WRONG_WITH_SOMETIMES.letterOf(Quiz.question5());
    Questions.EXECUTOR_AND_REACTION.requireEachLineOnce(Quiz.question6());
    Questions.TICKS_OF_JOBS_AND_JOBS_OF_TICKS.requireEachLineOnce(Quiz.question7());
    Questions.A_PROMISE_IS_RETURNED.requireEachLineOnce(Quiz.question8());
    Questions.BETWEEN_TWO_IMMEDIATES.requireEachLineOnce(Quiz.question9());
  }

  @Test
  @Points(1)
  @Hint("Question 6: which of the functions in this program are called at once, and which later?")
  void predictsWhatAnExecutorDoes() {
    Questions.EXECUTOR_AND_REACTION.check(Quiz.question6());
  }
}
