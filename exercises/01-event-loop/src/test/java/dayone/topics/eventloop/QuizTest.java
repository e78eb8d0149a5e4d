package dayone.topics.eventloop;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(3)
final class QuizTest {

  @Test
  @Points(2)
  @Hint(
      "Did you answer a choice with one letter, and a prediction with every line of the program,"
          + " each once?")
  void everyAnswerIsWellFormed() {
    Questions.WHAT_THE_THREAD_DOES.letterOf(Quiz.question1());
    Questions.WHO_NEEDS_THE_POOL.letterOf(Quiz.question2());
    Questions.WHAT_A_DELAY_OF_ZERO_PROMISES.letterOf(Quiz.question3());
    Questions.WHO_CALLS_THE_NEXT_SLICE.letterOf(Quiz.question4());
    Questions.WHAT_MAKES_IT_SLOW.letterOf(Quiz.question5());
    Questions.TICKS_AND_PROMISES.requireEachLineOnce(Quiz.question6());
    Questions.AFTER_A_FILE_WAS_READ.requireEachLineOnce(Quiz.question7());
    Questions.INSIDE_A_TIMER.requireEachLineOnce(Quiz.question8());
  }

  @Test
  @Points(2)
  @Hint(
      "Draw the two queues on paper and write down who puts what into which of them. Which queue is"
          + " being emptied when D is put into the other one?")
  void predictsTicksAndPromises() {
    Questions.TICKS_AND_PROMISES.check(Quiz.question6());
  }
}
