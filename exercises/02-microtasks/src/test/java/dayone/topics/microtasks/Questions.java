package dayone.topics.microtasks;

import dayone.runtime.promise.Promise;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.List;

/** The questions of task 6, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion WHAT_STARVES_A_TIMER =
      new ChoiceQuestion(
          1,
          "Callbacks that ask for themselves again and again, without an end, in four programs. Which of"
              + " the calls keeps a timer of 10 ms from ever being called?",
          List.of(
              "process.nextTick, and none of the others",
              "queueMicrotask, and none of the others",
              "process.nextTick, queueMicrotask and setImmediate",
              "process.nextTick and queueMicrotask"));

  static final ChoiceQuestion WHERE_IMMEDIATES_ARE_FIRST =
      new ChoiceQuestion(
          2,
          "A callback calls setTimeout(f, 0) and setImmediate(g). Where is it certain that g comes first?",
          List.of(
              "in the main script",
              "in a callback of fs.readFile",
              "in a promise job, wherever that runs",
              "nowhere: it depends on the machine"));

  static final ChoiceQuestion WHICH_TIMER_FOR_A_REPORT =
      new ChoiceQuestion(
          3,
          "A report is to be sent again and again, with a pause of a minute in between. Sending takes one"
              + " second on a good day and three minutes on a bad one, and never may two be under way."
              + " What do you use?",
          List.of(
              "setInterval with a minute",
              "setTimeout with 0, at the end of each report",
              "setTimeout with a minute, at the end of each report",
              "setImmediate, at the end of each report"));

  static final ChoiceQuestion WHAT_A_SLOW_INTERVAL_DOES =
      new ChoiceQuestion(
          4,
          "setInterval(f, 10), and every call of f computes for 25 ms. When is f called?",
          List.of(
              "about every 26 ms: one call after the other, with hardly a pause",
              "every 10 ms: the calls overlap",
              "every 26 ms or so two or three times at once, to make up for the calls that were missed",
              "every 35 ms: the 10 ms begin when f has returned"));

  static final ChoiceQuestion WHAT_IS_WRONG_WITH_SOMETIMES =
      new ChoiceQuestion(
          5,
          "read(key, callback) calls back before it returns if it has the value, and later if it has not."
              + " What is the harm?",
          List.of(
              "The callback may be called twice.",
              "The line behind the call runs before the callback on one day and after it on another.",
              "The loop is blocked while the value is fetched.",
              "The value may be out of date."));

  static final PredictionQuestion EXECUTOR_AND_REACTION =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            console.log("A");
            Promise<Object> promise =
                new Promise<>(resolvers -> {
                  console.log("B");
                  resolvers.resolve("value");
                  console.log("C");
                });
            promise.then(() -> console.log("D"));
            loop.nextTick(() -> console.log("E"));
            console.log("F");
          });

  static final PredictionQuestion TICKS_OF_JOBS_AND_JOBS_OF_TICKS =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            loop.nextTick(() -> {
              console.log("A");
              Promise.resolve().then(() -> console.log("B"));
              loop.nextTick(() -> console.log("C"));
            });
            Promise.resolve()
                .then(() -> {
                  console.log("D");
                  loop.nextTick(() -> console.log("E"));
                  loop.queueMicrotask(() -> console.log("F"));
                });
          });

  static final PredictionQuestion A_PROMISE_IS_RETURNED =
      new PredictionQuestion(
          8,
          (loop, console) -> {
            Promise.resolve().thenCompose(value -> Promise.resolve()).then(() -> console.log("A"));
            Promise.resolve()
                .then(() -> console.log("1"))
                .then(() -> console.log("2"))
                .then(() -> console.log("3"))
                .then(() -> console.log("4"));
          });

  static final PredictionQuestion BETWEEN_TWO_IMMEDIATES =
      new PredictionQuestion(
          9,
          (loop, console) -> {
            loop.setImmediate(() -> {
              console.log("A");
              loop.setImmediate(() -> console.log("B"));
              Promise.resolve().then(() -> console.log("C"));
            });
            loop.setImmediate(() -> {
              console.log("D");
              loop.nextTick(() -> console.log("E"));
            });
          });

  private Questions() {}
}
