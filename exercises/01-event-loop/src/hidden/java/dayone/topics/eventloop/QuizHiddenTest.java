package dayone.topics.eventloop;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(6)
final class QuizHiddenTest {

  @Test
  @Points(1)
  @Hint("Question 1: how many threads run your callbacks, and where may the loop sleep?")
  void knowsWhatTheThreadDoesWhileAFileIsRead() {
    Questions.WHAT_THE_THREAD_DOES
        .key(
            "c",
            Map.of(
                "a",
                "readFile hands the request over and returns at once. The call that waits for the"
                    + " disk is readFileSync, and while it waits nothing else runs.",
                "b",
                "All callbacks of a program run on one and the same thread. That is why no two of"
                    + " them ever run at the same time.",
                "d",
                "The loop need not ask: whoever read the file tells it, and even wakes it up."
                    + " Asking again and again would keep the processor busy for nothing."))
        .check(Quiz.question1());
  }

  @Test
  @Points(1)
  @Hint("Question 2: for which of the four can the operating system not simply report \"ready\"?")
  void knowsForWhatAThreadOfThePoolWaits() {
    Questions.WHO_NEEDS_THE_POOL
        .key(
            "b",
            Map.of(
                "a",
                "The loop knows when its next timer is due and sleeps no longer than that. No"
                    + " thread waits for a timer.",
                "c",
                "The operating system reports on thousands of connections at once, and the loop"
                    + " asks it in the poll phase. A thread per connection is what Node avoids.",
                "d",
                "A promise does not wait. It is an object that remembers who wants its value, and"
                    + " its jobs run on the thread of the loop."))
        .check(Quiz.question2());
  }

  @Test
  @Points(1)
  @Hint("Question 3: run the demonstration in real time a few times. What is always the same?")
  void knowsWhatADelayOfZeroPromises() {
    Questions.WHAT_A_DELAY_OF_ZERO_PROMISES
        .key(
            "d",
            Map.of(
                "a",
                "Ticks and promise jobs come first in any case: both queues are emptied as soon as"
                    + " the main script has ended.",
                "b",
                "Nothing interrupts a callback. If one is running when the delay is over, the timer"
                    + " has to wait for its end.",
                "c",
                "Whether a timer or an immediate of the main script comes first depends on how long"
                    + " the program takes to reach its loop. That is a race and no promise."))
        .check(Quiz.question3());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 4: in which phase does the server get its requests, and who lets the loop get there?")
  void knowsWhoCallsTheNextSlice() {
    Questions.WHO_CALLS_THE_NEXT_SLICE
        .key(
            "c",
            Map.of(
                "a",
                "The nextTick queue is emptied before the loop goes on. A tick that always queues"
                    + " another keeps the loop from its poll phase, and no request is answered.",
                "b",
                "The queue of microtasks is emptied before the loop goes on. A microtask that"
                    + " always queues another keeps the loop from its poll phase.",
                "d",
                "Requests are answered in between, but a delay of 0 counts as 1 ms: with short"
                    + " slices most of the time goes by in waiting."))
        .check(Quiz.question4());
  }

  @Test
  @Points(1)
  @Hint("Question 5: who is busy during these two seconds: your thread, or somebody else?")
  void tellsCpuBoundFromIoBound() {
    Questions.WHAT_MAKES_IT_SLOW
        .key(
            "a",
            Map.of(
                "b",
                "CPU-bound code keeps a processor busy. This processor has next to nothing to do,"
                    + " so more threads would be idle, too.",
                "c",
                "A callback that blocks makes the loop late for as long as it runs: all others wait"
                    + " behind it. This loop is on time.",
                "d",
                "The loop is on time, so timers are not what takes two seconds. And ticks go before"
                    + " I/O: many of them make a server slower."))
        .check(Quiz.question5());
  }

  @Test
  @Points(2)
  @Hint("Question 7: go round the diagram from the poll phase. When are the two queues emptied?")
  void predictsWhatFollowsAFile() {
    Questions.AFTER_A_FILE_WAS_READ.check(Quiz.question7());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 8: first what the callback prints itself, then the two queues, then the phases, from"
          + " the one in which the loop stands.")
  void predictsWhatFollowsATimer() {
    Questions.INSIDE_A_TIMER.check(Quiz.question8());
  }

  @Test
  @Points(1)
  @Hint("Question 9: how many queues has the pool, and who is in front of fs.stat in it?")
  void knowsWhoWaitsForAThreadOfThePool() {
    Questions.WHO_WAITS_FOR_THE_POOL
        .key(
            "b",
            Map.of(
                "a",
                "The pool has one queue for all kinds of work. Files wait behind hashes that were"
                    + " called before them.",
                "c",
                "The threads that are free after 100 ms take what has waited longest: the other"
                    + " hashes.",
                "d",
                "The hashes do not come one after the other: four threads compute at the same"
                    + " time."))
        .check(Quiz.question9());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 10: is a tick called inside of the callback that asked for it? And when does the loop"
          + " go on to its phases?")
  void knowsWhatTicksDoForRecursion() {
    Questions.WHAT_TICKS_DO_FOR_RECURSION
        .key(
            "d",
            Map.of(
                "a",
                "A tick is called when the callback that asked for it has ended. So the stack is"
                    + " as short for the last one as for the first.",
                "b",
                "The loop goes on to its timers when the nextTick queue is empty. Here every tick"
                    + " puts another one in.",
                "c",
                "All callbacks of a program run on one thread, one after the other."))
        .check(Quiz.question10());
  }
}
