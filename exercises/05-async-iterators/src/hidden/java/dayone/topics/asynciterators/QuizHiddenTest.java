package dayone.topics.asynciterators;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint("Question 1: when next() is called, what has to be there already, and what may come later?")
  void knowsRegularAndAsyncIterators() {
    Questions.REGULAR_AND_ASYNC
        .key(
            "b",
            Map.of(
                "a",
                "Both work on the thread of the loop. 'Async' says when an answer comes, not who works"
                    + " it out.",
                "c",
                "Both give one item after the other, and both only when they are asked.",
                "d",
                "Then done would have to be known before the item. The promise is around the whole"
                    + " result: also the end may be news that come later."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint("Question 2: while the body works, has the loop asked for the next item already?")
  void knowsHowLongALoopTakes() {
    Questions.HOW_LONG_A_LOOP_TAKES
        .key(
            "d",
            Map.of(
                "a",
                "That is one item. A loop asks for the next one when it is done with this one.",
                "b",
                "These are the items alone. Who takes care of the time of save?",
                "c",
                "That would be so if the next item were fetched while the body works. The loop asks when"
                    + " the body is done."))
        .check(Quiz.question2());
  }

  @Test
  @Points(2)
  @Hint("Question 3: return() says 'I leave'. Who has to be told that, and who knows already?")
  void knowsWhenReturnIsNotCalled() {
    Questions.WHEN_RETURN_IS_NOT_CALLED
        .key(
            "b",
            Map.of(
                "a",
                "break leaves an iterator that could go on. It is told, and waited for.",
                "c",
                "The iterator has done nothing wrong and could go on; it does not see the exception of"
                    + " the body. So it is told.",
                "d",
                "return leaves the loop like break does, and the iterator is told."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: a loop can ask later. Can it make a sensor emit later?")
  void knowsASourceThatDoesNotWait() {
    Questions.A_SOURCE_THAT_DOES_NOT_WAIT
        .key(
            "c",
            Map.of(
                "a",
                "emit calls the listeners, whether somebody asks or not. An emitter knows nothing of"
                    + " the loop behind them.",
                "b",
                "A buffer without a bound loses nothing. That is the trouble.",
                "d",
                "It goes through the body once for each item, however many wait."))
        .check(Quiz.question4());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 6: each item costs some microtasks, and the other loop gets its turn meanwhile. How many"
          + " jobs does a promise job that is queued by the main script have before it?")
  void predictsTwoLoopsAtOnce() {
    Questions.TWO_LOOPS_AT_ONCE.check(Quiz.question6());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 7: when are the three timers started, and in which order does the loop wait for their"
          + " promises?")
  void predictsALoopOverTimers() {
    Questions.A_LOOP_OVER_TIMERS.check(Quiz.question7());
  }
}
