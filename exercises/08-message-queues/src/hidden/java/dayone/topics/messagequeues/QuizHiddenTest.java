package dayone.topics.messagequeues;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint("Question 1: how many items are in the queue after a second, a minute, a day?")
  void knowsWhatNoBoundCosts() {
    Questions.WHAT_NO_BOUND_COSTS
        .key(
            "c",
            Map.of(
                "a",
                "A queue evens out bursts. It cannot make up for a consumer that is too slow all the"
                    + " time.",
                "b",
                "It would have to be told to. Without a bound, putting always succeeds at once, so"
                    + " nobody tells it.",
                "d",
                "A queue that drops has a bound. This one keeps whatever it is given."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint("Question 2: can the queue know whether the worker crashed before or after the charge?")
  void knowsWhyAJobRunsTwice() {
    Questions.WHY_A_JOB_RUNS_TWICE
        .key(
            "b",
            Map.of(
                "a",
                "To one at a time. If that one does not answer any more, somebody else has to do the"
                    + " job, or nobody does.",
                "c",
                "Then each crash loses a job, also when the card was not charged yet.",
                "d",
                "The two charges come one after the other, from two workers. A limit to how many run"
                    + " at once does not forbid that."))
        .check(Quiz.question2());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 3: five hundred jobs fail at one moment and wait equally long. What happens next?")
  void knowsWhatJitterIsFor() {
    Questions.WHAT_JITTER_IS_FOR
        .key(
            "d",
            Map.of(
                "a",
                "Some waits may become shorter by it, but that is not what it is for: a database that"
                    + " just came back needs time.",
                "b",
                "That is the exponential back-off itself. It is the same for all of the jobs.",
                "c",
                "Who is given up is decided by the number of attempts and by the kind of error."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: three of the four you have written in this topic, inside one process.")
  void knowsWhatRedisAdds() {
    Questions.WHAT_REDIS_ADDS
        .key(
            "a",
            Map.of(
                "b", "A sorted structure in memory can do that; see task 2.",
                "c", "A timer and a counter in memory can do that; see task 3.",
                "d", "A timer that is set for a moment can do that; see task 4."))
        .check(Quiz.question4());
  }

  @Test
  @Points(2)
  @Hint("Question 5: who reads the list, and what for?")
  void knowsWhatADeadLetterIs() {
    Questions.WHAT_A_DEAD_LETTER_IS
        .key(
            "c",
            Map.of(
                "a",
                "A failed attempt that is followed by another one is part of normal life. It belongs"
                    + " into a log or a counter.",
                "b",
                "They may still be done. That they wait so long is worth an alarm, but they are"
                    + " not dead.",
                "d",
                "Nobody wants those any more, so nobody has to look at them."))
        .check(Quiz.question5());
  }

  @Test
  @Points(3)
  @Hint(
      "Question 7: an async function runs at once up to its first await. When does each wait begin, and"
          + " when does it end?")
  void predictsWaitsThatDouble() {
    Questions.WAITS_THAT_DOUBLE.check(Quiz.question7());
  }

  @Test
  @Points(3)
  @Hint("Question 8: write down the time of each run. Is it a multiple of 100?")
  void predictsARepetitionThatDrifts() {
    Questions.A_REPETITION_THAT_DRIFTS.check(Quiz.question8());
  }
}
