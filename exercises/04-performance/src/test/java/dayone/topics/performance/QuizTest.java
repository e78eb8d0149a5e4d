package dayone.topics.performance;

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
    Questions.WHAT_TWO_PERCENTILES_SAY.letterOf(Quiz.question1());
    Questions.WHICH_HEAP_LEAKS.letterOf(Quiz.question2());
    Questions.WHO_KNOWS_WHAT_HOLDS_IT.letterOf(Quiz.question3());
    Questions.WHY_THE_LISTENER_STAYS.letterOf(Quiz.question4());
    Questions.WHAT_UNREF_IS_FOR.letterOf(Quiz.question5());
    Questions.WHEN_AN_OBSERVER_IS_TOLD.requireEachLineOnce(Quiz.question6());
    Questions.IN_WHICH_ORDER_IT_IS_TOLD.requireEachLineOnce(Quiz.question7());
    Questions.AN_INTERVAL_THAT_IS_UNREFERENCED.requireEachLineOnce(Quiz.question8());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 6: an observer is told in an immediate, which is set by the first mark. Which"
          + " immediates were set before, and which marks come along?")
  void predictsWhenAnObserverIsTold() {
    Questions.WHEN_AN_OBSERVER_IS_TOLD.check(Quiz.question6());
  }
}
