package dayone.topics.eventloop;

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
    Questions.WHAT_THE_THREAD_DOES.letterOf(Quiz.question1());
    Questions.WHO_NEEDS_THE_POOL.letterOf(Quiz.question2());
    Questions.WHAT_A_DELAY_OF_ZERO_PROMISES.letterOf(Quiz.question3());
    Questions.WHO_CALLS_THE_NEXT_SLICE.letterOf(Quiz.question4());
    Questions.WHAT_MAKES_IT_SLOW.letterOf(Quiz.question5());
    Questions.TICKS_AND_PROMISES.requireEachLineOnce(Quiz.question6());
    Questions.AFTER_A_FILE_WAS_READ.requireEachLineOnce(Quiz.question7());
    Questions.INSIDE_A_TIMER.requireEachLineOnce(Quiz.question8());
    Questions.WHO_WAITS_FOR_THE_POOL.letterOf(Quiz.question9());
    Questions.WHAT_TICKS_DO_FOR_RECURSION.letterOf(Quiz.question10());
  }

  @Test
  @Points(1)
  @Hint(
      "Draw the two queues on paper and write down who puts what into which of them. Which queue is"
          + " being emptied when D is put into the other one?")
  void predictsTicksAndPromises() {
    Questions.TICKS_AND_PROMISES.check(Quiz.question6());
  }
}
