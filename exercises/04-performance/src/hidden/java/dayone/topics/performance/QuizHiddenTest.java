package dayone.topics.performance;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint("Question 1: how many of a hundred beats are late, and who can make a beat late?")
  void knowsWhatTwoPercentilesSay() {
    Questions.WHAT_TWO_PERCENTILES_SAY
        .key(
            "b",
            Map.of(
                "a",
                "At least half of the beats are on time. A machine that is too slow would make most"
                    + " of them late.",
                "c",
                "Who waits for a database does not hold the loop: the beats would be on time"
                    + " meanwhile.",
                "d",
                "Then many more than one beat in a hundred would be late, and the middle one as"
                    + " well."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint("Question 2: garbage counts as memory in use until it is collected. When is there none?")
  void knowsWhichHeapLeaks() {
    Questions.WHICH_HEAP_LEAKS
        .key(
            "d",
            Map.of(
                "a",
                "This is how a healthy heap looks: garbage piles up, a collection takes it away, and"
                    + " what is left is always the same.",
                "b",
                "One figure at one time says nothing about growth. A collector may let garbage lie as"
                    + " long as there is room.",
                "c",
                "Caches fill, classes are loaded, pools are opened. What then stays the same does not"
                    + " leak."))
        .check(Quiz.question2());
  }

  @Test
  @Points(2)
  @Hint("Question 3: which of the four knows single objects and their references?")
  void knowsWhoHoldsAnObject() {
    Questions.WHO_KNOWS_WHAT_HOLDS_IT
        .key(
            "c",
            Map.of(
                "a",
                "It says which functions use the processor. An object that is only held uses none.",
                "b",
                "They say how long something took, not what it left behind.",
                "d",
                "It says how busy the loop is. A leak may go on while the loop is nearly idle."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: how does off find the listener that it shall remove?")
  void knowsWhyTheListenerStays() {
    Questions.WHY_THE_LISTENER_STAYS
        .key(
            "a",
            Map.of(
                "b",
                "Nobody compares what functions do. Each arrow function that is evaluated is an"
                    + " object of its own.",
                "c",
                "off says nothing when it finds no such listener. That is why this mistake goes"
                    + " unseen.",
                "d",
                "off removes one listener at most; all of them is another call,"
                    + " removeAllListeners."))
        .check(Quiz.question4());
  }

  @Test
  @Points(2)
  @Hint("Question 5: unref says something about the loop. Does it say anything about the interval?")
  void knowsWhatUnrefIsFor() {
    Questions.WHAT_UNREF_IS_FOR
        .key(
            "c",
            Map.of(
                "a",
                "The loop itself refers to the interval, so it can never be collected by accident."
                    + " Only clearInterval stops it.",
                "b",
                "Its beats are timers like all others: they run when they are due.",
                "d",
                "The interval still beats and still holds what work refers to. An interval that is"
                    + " not needed any more has to be cleared."))
        .check(Quiz.question5());
  }

  @Test
  @Points(3)
  @Hint(
      "Question 7: in one batch, entries come in the order of their start. Where does a measure"
          + " start?")
  void predictsInWhichOrderAnObserverIsTold() {
    Questions.IN_WHICH_ORDER_IT_IS_TOLD.check(Quiz.question7());
  }

  @Test
  @Points(3)
  @Hint("Question 8: what keeps this loop alive, until when, and what happens up to then?")
  void predictsAnIntervalWithoutReference() {
    Questions.AN_INTERVAL_THAT_IS_UNREFERENCED.check(Quiz.question8());
  }
}
