package dayone.topics.express;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizTest {

  @Test
  @Points(1)
  @Hint(
      "Did you answer a choice with one letter, and a prediction with every line of the program,"
          + " each once?")
  void everyAnswerIsWellFormed() {
    Questions.WHERE_AN_ERROR_HANDLER_STANDS.letterOf(Quiz.question1());
    Questions.WHO_SEES_A_REJECTION.letterOf(Quiz.question2());
    Questions.WHY_BYTES_ARE_COUNTED.letterOf(Quiz.question3());
    Questions.HOW_TO_SHUT_DOWN.letterOf(Quiz.question4());
    Questions.A_CHAIN.requireEachLineOnce(Quiz.question5());
    Questions.A_TRY_AROUND_A_PROMISE.requireEachLineOnce(Quiz.question6());
    Questions.TWO_REQUESTS.requireEachLineOnce(Quiz.question7());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 5: next() is a call like any other, and what stands behind it runs when it returns. Which"
          + " of the three handlers gives the others a turn before it is through?")
  void predictsAChain() {
    Questions.A_CHAIN.check(Quiz.question5());
  }
}
