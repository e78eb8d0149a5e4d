package dayone.topics.express;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(5)
final class QuizHiddenTest {

  @Test
  @Points(2)
  @Hint("Question 1: next(err) goes in one direction only. What stands there, seen from the route?")
  void knowsWhereAnErrorHandlerStands() {
    Questions.WHERE_AN_ERROR_HANDLER_STANDS
        .key(
            "b",
            Map.of(
                "a",
                "It would be asked if it stood behind the routes. An error never goes back.",
                "c",
                "With an error on its way, ordinary handlers and routes are passed over.",
                "d",
                "Express catches what a handler throws and gives it to next; so it is not uncaught."))
        .check(Quiz.question1());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 2: who gets the promise that an async function returns, and what does Express 4 do"
          + " with it?")
  void knowsWhoSeesARejection() {
    Questions.WHO_SEES_A_REJECTION
        .key(
            "d",
            Map.of(
                "a",
                "It would if it knew. Express 4 sees only exceptions and next(err), and the function has"
                    + " returned without either.",
                "b",
                "That is what is new in Express 5. In Express 4 each async handler needs a try with"
                    + " next(err) in its catch.",
                "c",
                "Nobody has called res.json or res.end, so nothing is sent."))
        .check(Quiz.question2());
  }

  @Test
  @Points(2)
  @Hint("Question 3: how does a client send a body whose length it does not know yet?")
  void knowsWhyBytesAreCounted() {
    Questions.WHY_BYTES_ARE_COUNTED
        .key(
            "a",
            Map.of(
                "b",
                "It counts bytes. Whoever measures a string with .length counts something else.",
                "c",
                "It stands in the head, which comes first. That is why it is worth a look.",
                "d",
                "It is the length of the body alone."))
        .check(Quiz.question3());
  }

  @Test
  @Points(2)
  @Hint("Question 4: what does a request that is under way still need until it is answered?")
  void knowsHowToShutDown() {
    Questions.HOW_TO_SHUT_DOWN
        .key(
            "c",
            Map.of(
                "a",
                "Those who are being served get a broken connection, and whoever has just paid does not"
                    + " know whether it was done.",
                "b",
                "Then requests that are under way fail for want of them.",
                "d",
                "That is for those who are not through when the time is over, not for all."))
        .check(Quiz.question4());
  }

  @Test
  @Points(2)
  @Hint(
      "Question 6: an async function never throws at its caller. When does the rejection reach the one"
          + " who asked for it, and what comes before promise jobs?")
  void predictsATryAroundAPromise() {
    Questions.A_TRY_AROUND_A_PROMISE.check(Quiz.question6());
  }

  @Test
  @Points(1)
  @Hint("Question 7: each handler waits on its own. Write the time in front of each line.")
  void predictsTwoRequests() {
    Questions.TWO_REQUESTS.check(Quiz.question7());
  }
}
