package dayone.topics.nonblocking;

import dayone.runtime.async.Async;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.List;

/** The questions of task 5, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion WORKERS_OR_CLUSTER =
      new ChoiceQuestion(
          1,
          "A service renders maps. That is computation, over 2 GB of terrain which every job reads."
              + " Other requests shall stay fast meanwhile. Worker threads, or a cluster of"
              + " processes?",
          List.of(
              "A cluster: the threads of one process share one processor core.",
              "Worker threads: all cores compute on one copy of the terrain, and the loop is free.",
              "Worker threads: one that runs out of memory cannot harm the others.",
              "A cluster: each process has its own loop, so no computation blocks a request."));

  static final ChoiceQuestion WHAT_MAKES_IT_SLOW =
      new ChoiceQuestion(
          2,
          "Under load, each request to a server takes 2 seconds. One core is busy all the time, the"
              + " loop is up to 400 ms late, and the database answers within 3 ms. What do you do?",
          List.of(
              "Ask the database for more at a time: the server is I/O-bound.",
              "Make libuv's thread pool larger: the server is I/O-bound.",
              "Look for the callbacks that compute, and slice them or move them away: the server is"
                  + " CPU-bound.",
              "Make the functions async, so that they overlap: the server is CPU-bound."));

  static final ChoiceQuestion WHAT_ASYNC_DOES =
      new ChoiceQuestion(
          3,
          "A function computes for two seconds. You write async in front of it, and await where it"
              + " is called. What changes for the other requests?",
          List.of(
              "Nothing: they wait two seconds, as before.",
              "They go on, because the function now runs on the thread pool.",
              "They go on, because the loop turns while the function is awaited.",
              "They wait one second: the work is divided between two turns."));

  static final ChoiceQuestion WHAT_MAY_BE_COLLECTED =
      new ChoiceQuestion(
          4,
          "Nobody will ever use these objects again. Which of them may the garbage collector take?",
          List.of(
              "A result in a map that serves as a cache, whose key nobody asks for any more.",
              "A buffer that the callback of an interval uses, which was never cleared.",
              "A page that a listener uses, on an emitter that lives as long as the program.",
              "Two nodes of a graph that refer to each other, and to which nothing else refers."));

  static final ChoiceQuestion TEN_THOUSAND_FILES =
      new ChoiceQuestion(
          5,
          "Ten thousand files have to be read and counted. How?",
          List.of(
              "All at once with Promise.all: the pool has four threads, so four files are open at a"
                  + " time.",
              "With readFileSync, and a setImmediate between two files, so that nothing blocks.",
              "Some, perhaps eight, at a time: when one is done, the next is begun.",
              "One after the other: to read two at a time would block the loop."));

  static final PredictionQuestion COMPUTING_IN_ASYNC =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            loop.setImmediate(() -> console.log("request"));
            loop.nextTick(() -> console.log("tick"));
            Async.async(() -> {
              console.log("work begins");
              console.log("computed");
              Async.await((Object) null);
              console.log("work ends");
            });
            console.log("main ends");
          });

  static final PredictionQuestion SLICES_BY_IMMEDIATE =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            loop.setImmediate(() -> immediateSlice(1, loop, console));
            loop.setImmediate(() -> {
              console.log("request");
              loop.nextTick(() -> console.log("tick"));
            });
            console.log("main ends");
          });

  static final PredictionQuestion SLICES_BY_MICROTASK =
      new PredictionQuestion(
          8,
          (loop, console) -> {
            loop.setImmediate(() -> {
              microtaskSlice(1, loop, console);
              loop.nextTick(() -> console.log("tick"));
            });
            loop.setImmediate(() -> console.log("request"));
            console.log("main ends");
          });

  private static void immediateSlice(int number, EventLoop loop, Console console) {
    console.log("slice " + number);
    if (number < 3) {
      loop.setImmediate(() -> immediateSlice(number + 1, loop, console));
    }
  }

  private static void microtaskSlice(int number, EventLoop loop, Console console) {
    console.log("slice " + number);
    if (number < 3) {
      loop.queueMicrotask(() -> microtaskSlice(number + 1, loop, console));
    }
  }

  private Questions() {}
}
