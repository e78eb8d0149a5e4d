package dayone.topics.asyncgenerators;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint("Question 1: which promise waits while the body of a generator runs, and who holds it?")
  void knowsHowToHandleErrors() {
    Questions.HOW_TO_HANDLE_ERRORS
        .key(
            "c",
            Map.of(
                "a",
                "A generator has no catch: it is no promise. Each call of next() gives a promise of"
                    + " its own.",
                "b",
                "An error that leaves the body does get out: there is a call of next() that waits for"
                    + " an answer. That handler is for errors that nobody could take.",
                "d",
                "An await throws the reason of a rejected promise right where it stands, in a"
                    + " generator as in any async function."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint("Question 2: where in its body could the generator go on?")
  void knowsWhatComesAfterAnError() {
    Questions.WHAT_COMES_AFTER_AN_ERROR
        .key(
            "a",
            Map.of(
                "b",
                "The error has left the body, and there is no way back into it. To go on, the"
                    + " generator has to catch it inside of its loop.",
                "c",
                "An error is the answer to one call, the one that waited. It is not kept for later"
                    + " ones.",
                "d",
                "Every call of next() is answered, also behind the end."))
        .check(Quiz.question2());
  }

  @Test
  @Points(2)
  @Hint("Question 3: what does for await call on its source when it is left early?")
  void knowsWhatLeavingALoopDoes() {
    Questions.WHAT_LEAVING_A_LOOP_DOES
        .key(
            "b",
            Map.of(
                "a",
                "Garbage collection runs no code of a generator. A file would be open for an unknown"
                    + " time.",
                "c",
                "There is a third way out of a yield: it can act like a return. The finally blocks"
                    + " around it run then.",
                "d",
                "Nothing of a generator runs unless somebody asks it, and nobody does any more."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: which of the readings can still be reached when the last one comes?")
  void knowsWhichProgramNeedsLittleMemory() {
    Questions.WHICH_PROGRAM_NEEDS_LITTLE_MEMORY
        .key(
            "d",
            Map.of(
                "a",
                "The array reaches all of them, although they came one by one.",
                "b",
                "The batches are small, but all of them are kept.",
                "c",
                "It makes an array of everything that the generator yields, before total begins."))
        .check(Quiz.question4());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 6: a rejected promise at a yield is thrown right there. Which block takes it, what"
          + " runs on the way out of that block, and who takes the error behind it?")
  void predictsAnErrorOnItsWay() {
    Questions.AN_ERROR_ON_ITS_WAY.check(Quiz.question6());
  }

  @Test
  @Points(2)
  @Hint("Question 7: does the line behind the loop wait for the finally block, with its await?")
  void predictsALoopThatIsLeft() {
    Questions.A_LOOP_THAT_IS_LEFT.check(Quiz.question7());
  }

  @Test
  @Points(2)
  @Hint("Question 8: has the try block been entered when the generator is finished?")
  void predictsAGeneratorFinishedBeforeItBegins() {
    Questions.FINISHED_BEFORE_IT_BEGINS.check(Quiz.question8());
  }
}
