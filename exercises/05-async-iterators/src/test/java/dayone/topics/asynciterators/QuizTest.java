package dayone.topics.asynciterators;

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
    Questions.REGULAR_AND_ASYNC.letterOf(Quiz.question1());
    Questions.HOW_LONG_A_LOOP_TAKES.letterOf(Quiz.question2());
    Questions.WHEN_RETURN_IS_NOT_CALLED.letterOf(Quiz.question3());
    Questions.A_SOURCE_THAT_DOES_NOT_WAIT.letterOf(Quiz.question4());
    Questions.A_LOOP_THAT_IS_LEFT.requireEachLineOnce(Quiz.question5());
    Questions.TWO_LOOPS_AT_ONCE.requireEachLineOnce(Quiz.question6());
    Questions.A_LOOP_OVER_TIMERS.requireEachLineOnce(Quiz.question7());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 5: an async function runs at once, up to its first await. Where is that in this loop?"
          + " And what is done before break leaves it?")
  void predictsALoopThatIsLeft() {
    Questions.A_LOOP_THAT_IS_LEFT.check(Quiz.question5());
  }
}
