package dayone.topics.nonblocking;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint(
      "Question 1: what can threads share that processes cannot, and what are processes good for?")
  void choosesBetweenWorkersAndACluster() {
    Questions.WORKERS_OR_CLUSTER
        .key(
            "b",
            Map.of(
                "a",
                "Each worker is a thread of the operating system, and the system runs it on any"
                    + " core that is free.",
                "c",
                "All threads live in one process: when its memory is used up, or native code"
                    + " crashes, all of them end. That is what separate processes protect from.",
                "d",
                "A process of a cluster has one loop for the computation and for its other"
                    + " requests; those that it has accepted wait. And each process needs a copy of"
                    + " the data."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 2: who is busy, and who waits for whom? Three figures are given; what does each"
          + " say?")
  void tellsCpuBoundFromIoBound() {
    Questions.WHAT_MAKES_IT_SLOW
        .key(
            "c",
            Map.of(
                "a",
                "The database is not what the request waits for: it answers within 3 ms of 2000.",
                "b",
                "The pool's threads wait for files. Here nobody waits: a core is busy, and the loop"
                    + " is late because of what runs on it.",
                "d",
                "An async function runs on the same thread as before. Computations do not overlap,"
                    + " whatever they are called."))
        .check(Quiz.question2());
  }

  @Test
  @Points(1)
  @Hint("Question 3: on which thread does the body of an async function run?")
  void knowsWhatAsyncDoesToAComputation() {
    Questions.WHAT_ASYNC_DOES
        .key(
            "a",
            Map.of(
                "b",
                "The thread pool of libuv runs no JavaScript. The body of an async function runs on"
                    + " the thread of the loop, like all of the program.",
                "c",
                "To await is to give up the stack, but the two seconds are spent before that: the"
                    + " function computes when it is called.",
                "d",
                "Nothing divides a computation but you. It runs to its next await, and there is"
                    + " none in the midst of it."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: begin at what the program holds for sure, and follow the references.")
  void knowsWhatMayBeCollected() {
    Questions.WHAT_MAY_BE_COLLECTED
        .key(
            "d",
            Map.of(
                "a",
                "The map refers to it, and the collector cannot know that nobody will ask. A cache"
                    + " without a bound is a leak.",
                "b",
                "The loop refers to the timer, the timer to the callback, and that to the buffer,"
                    + " until the interval is cleared.",
                "c",
                "The emitter refers to the listener, and that to the page, until the listener is"
                    + " removed."))
        .check(Quiz.question4());
  }

  @Test
  @Points(1)
  @Hint(
      "Question 5: what does each file cost from its beginning to its end, and who pays meanwhile?")
  void knowsHowToReadTenThousandFiles() {
    Questions.TEN_THOUSAND_FILES
        .key(
            "c",
            Map.of(
                "a",
                "Four requests run at a time, but a file takes several: all ten thousand are open"
                    + " at once in between, or as many as the system allows. And then come their"
                    + " bytes.",
                "b",
                "Each readFileSync blocks the loop for as long as the disk takes. An immediate"
                    + " between two of them makes the pauses shorter, not fewer.",
                "d",
                "No number of files that the pool reads blocks the loop. One at a time leaves three"
                    + " of four threads idle."))
        .check(Quiz.question5());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 7: two immediates wait when the check phase begins. To which turn belongs a third?")
  void predictsSlicesByImmediate() {
    Questions.SLICES_BY_IMMEDIATE.check(Quiz.question7());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 8: which queue do slices 2 and 3 go to, and is it emptied before or after the next"
          + " immediate? And where does the tick stand?")
  void predictsSlicesByMicrotask() {
    Questions.SLICES_BY_MICROTASK.check(Quiz.question8());
  }
}
