package dayone.topics.workerthreads;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(6)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint("Question 1: what can threads share that processes cannot?")
  void knowsWhoSharesMemory() {
    Questions.BIG_TABLE
        .key(
            "b",
            Map.of(
                "a", "A SharedArrayBuffer is memory of one process. Another process cannot see it.",
                "c", "A message is a clone: each worker would have 2 GB of its own.",
                "d", "The system runs each thread on any core that is free."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint("Question 2: what ends when native code crashes, a thread or its process?")
  void knowsWhatACrashEnds() {
    Questions.NATIVE_CRASH
        .key(
            "c",
            Map.of(
                "a", "A segmentation fault ends the whole process; nobody is left to tell of it.",
                "b", "A try catches exceptions. A segmentation fault is none.",
                "d", "It is no exception, and the process has ended."))
        .check(Quiz.question2());
  }

  @Test
  @Points(2)
  @Hint("Question 3: is a processor core busy while a request is under way?")
  void knowsThatWaitingNeedsNoThread() {
    Questions.WAITING
        .key(
            "a",
            Map.of(
                "b", "Requests overlap already: the loop sends them all and waits for any.",
                "c", "A core is for computing, and nobody computes.",
                "d", "The loop is free while it waits; that is what it is made for."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: how many steps is ++?")
  void knowsLostUpdates() {
    Questions.LOST_UPDATES
        .key(
            "d",
            Map.of(
                "a", "It reads, adds and writes; another thread may come between.",
                "b", "The kind of the view changes nothing. Atomics.add is one step.",
                "c", "A SharedArrayBuffer is not copied: both see the same bytes."))
        .check(Quiz.question4());
  }

  @Test
  @Points(1)
  @Hint("Question 5: what does a thread need to compute, and what does it cost while it has none?")
  void knowsHowManyWorkersAreOfUse() {
    Questions.MORE_WORKERS
        .key(
            "b",
            Map.of(
                "a", "Then three cores have nothing to do.",
                "c",
                    "Four of them compute at a time; the others only take memory and time to start.",
                "d", "The images are, but one worker uses one core, and a thousand use four."))
        .check(Quiz.question5());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 7: what a worker tells comes as events of the loop, in the order in which it happened"
          + " there. Which is always the last?")
  void predictsTheLifeOfAWorker() {
    Questions.LIFE_OF_A_WORKER.check(Quiz.question7());
  }
}
