package dayone.topics.asyncgenerators;

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
    Questions.HOW_TO_HANDLE_ERRORS.letterOf(Quiz.question1());
    Questions.WHAT_COMES_AFTER_AN_ERROR.letterOf(Quiz.question2());
    Questions.WHAT_LEAVING_A_LOOP_DOES.letterOf(Quiz.question3());
    Questions.WHICH_PROGRAM_NEEDS_LITTLE_MEMORY.letterOf(Quiz.question4());
    Questions.WHO_RUNS_WHEN.requireEachLineOnce(Quiz.question5());
    Questions.AN_ERROR_ON_ITS_WAY.requireEachLineOnce(Quiz.question6());
    Questions.A_LOOP_THAT_IS_LEFT.requireEachLineOnce(Quiz.question7());
    Questions.FINISHED_BEFORE_IT_BEGINS.requireEachLineOnce(Quiz.question8());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 5: calling a generator function runs nothing of its body. Who makes it go on, how far,"
          + " and what runs while an answer is on its way?")
  void predictsWhoRunsWhen() {
    Questions.WHO_RUNS_WHEN.check(Quiz.question5());
  }
}
