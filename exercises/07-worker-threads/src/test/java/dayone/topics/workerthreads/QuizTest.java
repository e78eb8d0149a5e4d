package dayone.topics.workerthreads;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(6)
final class QuizTest {

  @Test
  @Points(2)
  @Hint("Did you answer a choice with one letter, and a prediction with every line, each once?")
  void everyAnswerIsWellFormed() {
    Questions.BIG_TABLE.letterOf(Quiz.question1());
    Questions.NATIVE_CRASH.letterOf(Quiz.question2());
    Questions.WAITING.letterOf(Quiz.question3());
    Questions.LOST_UPDATES.letterOf(Quiz.question4());
    Questions.MORE_WORKERS.letterOf(Quiz.question5());
    Questions.CLONED_MESSAGE.requireEachLineOnce(Quiz.question6());
    Questions.LIFE_OF_A_WORKER.requireEachLineOnce(Quiz.question7());
  }

  @Test
  @Points(2)
  @Hint("Question 6: when is a message cloned, when it is posted or when it is delivered?")
  void predictsAMessage() {
    Questions.CLONED_MESSAGE.check(Quiz.question6());
  }
}
