package dayone.topics.microtasks;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(6)
final class QuizHiddenTest {

  @Test
  @Points(1)
  @Hint("Question 1: which of these are emptied before the loop goes on, and which are a phase?")
  void knowsWhatStarvesATimer() {
    Questions.WHAT_STARVES_A_TIMER
        .key(
            "d",
            Map.of(
                "a",
                "There are two queues that must be empty before the loop goes on, and this names one"
                    + " of them.",
                "b",
                "There are two queues that must be empty before the loop goes on, and this names one"
                    + " of them.",
                "c",
                "An immediate that is set by an immediate waits for the next turn, and in between"
                    + " the loop serves its timers."))
        .check(Quiz.question1());
  }

  @Test
  @Points(1)
  @Hint("Question 2: after which phase does check come next, whatever the clock says?")
  void knowsWhereImmediatesAreFirst() {
    Questions.WHERE_IMMEDIATES_ARE_FIRST
        .key(
            "b",
            Map.of(
                "a",
                "If a millisecond has passed when the main script is over, the timer is due in the"
                    + " first timers phase, which comes before check.",
                "c",
                "A promise job runs in whatever phase the loop is, or after the main script. It is as"
                    + " uncertain as the callback before it.",
                "d",
                "The order of the phases does not depend on the machine. There is a callback behind"
                    + " which check is always the next phase."))
        .check(Quiz.question2());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 3: which of these knows when a report has been sent, and which lets a minute pass?")
  void weighsTimerFunctionsForAReport() {
    Questions.WHICH_TIMER_FOR_A_REPORT
        .key(
            "c",
            Map.of(
                "a",
                "An interval counts the time and not the reports. On a bad day the next two are"
                    + " begun while the first is still under way.",
                "b",
                "No two are under way at once, but there is no pause: 0 counts as one millisecond.",
                "d",
                "No two are under way at once, but the next one begins in the very next turn of the"
                    + " loop."))
        .check(Quiz.question3());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 4: how many threads call f, and how many calls of a timer does one timers phase make?")
  void knowsWhatASlowIntervalDoes() {
    Questions.WHAT_A_SLOW_INTERVAL_DOES
        .key(
            "a",
            Map.of(
                "b",
                "There is one thread, and a callback runs to its end. No two calls can overlap.",
                "c",
                "A timers phase calls an interval that is due once, however late it is. Calls that"
                    + " were missed are gone.",
                "d",
                "Node takes the time before it calls f. The 10 ms are over long before f returns."))
        .check(Quiz.question4());
  }

  @Test
  @Points(1)
  @Hint("Question 5: write a line behind the call, and say when it runs.")
  void knowsTheHarmOfSometimes() {
    Questions.WHAT_IS_WRONG_WITH_SOMETIMES
        .key(
            "b",
            Map.of(
                "a",
                "That would be another fault. This function calls back once, at one of two times.",
                "c",
                "If it has not got the value, it fetches it without blocking and calls back later.",
                "d",
                "That can happen to every cache, also to one that always calls back later."))
        .check(Quiz.question5());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 7: draw the two queues. Which of them is being emptied when a line joins the other?")
  void predictsTicksOfJobsAndJobsOfTicks() {
    Questions.TICKS_OF_JOBS_AND_JOBS_OF_TICKS.check(Quiz.question7());
  }

  @Test
  @Points(1)
  @Hint("Question 8: count the jobs. What does a promise cost that a handler returns?")
  void predictsWhatAReturnedPromiseCosts() {
    Questions.A_PROMISE_IS_RETURNED.check(Quiz.question8());
  }

  @Test
  @Points(1)
  @Hint("Question 9: both immediates are called in one check phase. What happens between them?")
  void predictsWhatRunsBetweenTwoImmediates() {
    Questions.BETWEEN_TWO_IMMEDIATES.check(Quiz.question9());
  }
}
