package dayone.topics.express;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.List;

/** The questions of task 5, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion WHERE_AN_ERROR_HANDLER_STANDS =
      new ChoiceQuestion(
          1,
          "An application has one handler of errors, and app.use(errorHandler) stands before all routes."
              + " A route throws. Who answers?",
          List.of(
              "The error handler: it is the only one with four parameters.",
              "Express's own last handler: an error looks only at what stands behind the one who failed.",
              "The next route that fits the path.",
              "Nobody: the process ends."));

  static final ChoiceQuestion WHO_SEES_A_REJECTION =
      new ChoiceQuestion(
          2,
          "In Express 4, a route is async (req, res) => { res.json(await load()); }, and load() is"
              + " rejected. What happens?",
          List.of(
              "Express answers 500 by itself.",
              "The handlers of errors are asked, as in Express 5.",
              "The client gets 200 with an empty body.",
              "Nobody looks at the promise: the client waits, and Node reports an unhandled rejection,"
                  + " which ends the process."));

  static final ChoiceQuestion WHY_BYTES_ARE_COUNTED =
      new ChoiceQuestion(
          3,
          "A body may have 1 MB. Why is it not enough to look at Content-Length?",
          List.of(
              "A client may send in chunks, and then there is no Content-Length.",
              "It counts characters and not bytes.",
              "It is known only when the body has come.",
              "It is the length of the head and the body together."));

  static final ChoiceQuestion HOW_TO_SHUT_DOWN =
      new ChoiceQuestion(
          4,
          "A new version is rolled out, and the old process gets SIGTERM. What is the best order?",
          List.of(
              "process.exit() at once: clients will try again.",
              "Close the worker pool and the database, then the server.",
              "Take no new connections, wait for the requests under way (not for ever), then close the"
                  + " pool and the database.",
              "Break all connections off, so that nobody waits; then close the rest."));

  static final PredictionQuestion A_CHAIN =
      new PredictionQuestion(
          5,
          (loop, console) -> {
            run(console, 1);
            console.log("main");
          });

  static final PredictionQuestion A_TRY_AROUND_A_PROMISE =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            loop.nextTick(() -> console.log("tick"));
            serve(console);
            console.log("main");
          });

  static final PredictionQuestion TWO_REQUESTS =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            handle(loop, console, 1, 30);
            handle(loop, console, 2, 10);
            loop.setTimeout(() -> console.log("health"), 5);
            console.log("main");
          });

  private static void run(Console console, int place) {
    switch (place) {
      case 1 -> {
        console.log("a in");
        run(console, 2);
        console.log("a out");
      }
      case 2 ->
          async(() -> {
            console.log("b in");
            await((Object) null);
            run(console, 3);
            console.log("b out");
          });
      default -> console.log("c");
    }
  }

  private static void serve(Console console) {
    try {
      Promise<Void> result =
          async(() -> {
            console.log("handler");
            throw new IllegalStateException("late");
          });
      result.then(
          nothing -> null,
          err -> {
            console.log("rejected: " + err.getMessage());
            return null;
          });
      console.log("returned");
    } catch (IllegalStateException err) {
      console.log("caught: " + err.getMessage());
    }
  }

  private static void handle(EventLoop loop, Console console, int id, int millis) {
    async(() -> {
      console.log(id + " in");
      await(new TimersPromises(loop).setTimeout(millis, ""));
      console.log(id + " done");
    });
  }

  private Questions() {}
}
