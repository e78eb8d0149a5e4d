package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.promise.Promise;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.nio.file.Path;
import java.util.List;

/** The questions of task 6, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion WHAT_THE_THREAD_DOES =
      new ChoiceQuestion(
          1,
          "A program has called fs.readFile, and its main script has ended. The disk needs 20 ms."
              + " What does the thread that runs your JavaScript do meanwhile?",
          List.of(
              "It waits inside of readFile until the bytes are there.",
              "It starts a second thread, which runs the callback as soon as the bytes are there.",
              "It runs whatever else is due, and sleeps in the poll phase if nothing is.",
              "It asks in every turn of the loop whether the bytes are there."));

  static final ChoiceQuestion WHO_NEEDS_THE_POOL =
      new ChoiceQuestion(
          2,
          "For which of these does a thread of libuv's pool do the waiting?",
          List.of(
              "for a timer of one second",
              "for the bytes of a file",
              "for the bytes of a TCP connection",
              "for a promise"));

  static final ChoiceQuestion WHAT_A_DELAY_OF_ZERO_PROMISES =
      new ChoiceQuestion(
          3,
          "The main script calls setTimeout(work, 0). What is promised about work?",
          List.of(
              "It runs right after the main script, before anything else.",
              "It runs at exactly the moment when its delay is over.",
              "It runs before every immediate of the main script.",
              "It runs in a timers phase, 1 ms later at the earliest."));

  static final ChoiceQuestion WHO_CALLS_THE_NEXT_SLICE =
      new ChoiceQuestion(
          4,
          "You cut a long computation into slices. Between two slices the server shall answer"
              + " requests, and no time shall be lost by waiting. Who calls the next slice?",
          List.of("process.nextTick", "queueMicrotask", "setImmediate", "setTimeout with 0"));

  static final ChoiceQuestion WHAT_MAKES_IT_SLOW =
      new ChoiceQuestion(
          5,
          "Each request to a server takes 2 seconds. The processor is busy for 6 percent of the"
              + " time, and the loop is never more than 2 ms late. What do you do next?",
          List.of(
              "Look at what it waits for: a database, another service, a disk. It is I/O-bound.",
              "Move the work to worker threads. It is CPU-bound.",
              "Look for the callback that blocks the loop.",
              "Use process.nextTick instead of setTimeout, to have less delay."));

  static final PredictionQuestion TICKS_AND_PROMISES =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            console.log("A");
            loop.setTimeout(() -> console.log("B"), 0);
            Promise.resolve()
                .then(() -> {
                  console.log("C");
                  loop.nextTick(() -> console.log("D"));
                })
                .then(() -> console.log("E"));
            loop.nextTick(() -> console.log("F"));
            console.log("G");
          });

  static final PredictionQuestion AFTER_A_FILE_WAS_READ =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            // Whether this file is there makes no difference to the order.
            new FileSystem(loop)
                .readFile(
                    Path.of("pom.xml"),
                    (error, bytes) -> {
                      loop.setTimeout(() -> console.log("timer"), 0);
                      loop.setImmediate(() -> {
                        console.log("immediate 1");
                        loop.nextTick(() -> console.log("tick"));
                      });
                      loop.setImmediate(() -> console.log("immediate 2"));
                      console.log("file");
                    });
            console.log("main");
          });

  static final PredictionQuestion INSIDE_A_TIMER =
      new PredictionQuestion(
          8,
          (loop, console) ->
              loop.setTimeout(
                  () -> {
                    console.log("A");
                    loop.setTimeout(() -> console.log("B"), 0);
                    loop.setImmediate(() -> console.log("C"));
                    loop.queueMicrotask(() -> console.log("D"));
                    loop.nextTick(() -> console.log("E"));
                    console.log("F");
                  },
                  10));

  static final ChoiceQuestion WHO_WAITS_FOR_THE_POOL =
      new ChoiceQuestion(
          9,
          "On a machine with eight processors, the main script calls crypto.pbkdf2 eight times and then"
              + " fs.stat. Each hash takes 100 ms. When is the callback of fs.stat called?",
          List.of(
              "at once: the hashes compute, and fs.stat only reads",
              "after about 200 ms",
              "after about 100 ms",
              "after about 800 ms"));

  static final ChoiceQuestion WHAT_TICKS_DO_FOR_RECURSION =
      new ChoiceQuestion(
          10,
          "A function that calls itself a million times overflows the stack. Somebody replaces the call"
              + " by process.nextTick(() => step(n - 1)). What happens now?",
          List.of(
              "The stack overflows as before: ticks are called inside of each other.",
              "The stack stays short, and timers and requests are served between the steps.",
              "The steps run at the same time, on several threads.",
              "The stack stays short, but timers and requests wait until the last step."));

  private Questions() {}
}
