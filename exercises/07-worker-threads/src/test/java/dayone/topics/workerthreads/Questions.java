package dayone.topics.workerthreads;

import dayone.runtime.worker.MessageChannel;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.ArrayList;
import java.util.List;

/** The questions of task 6, as in README.md. */
final class Questions {

  static final ChoiceQuestion BIG_TABLE =
      new ChoiceQuestion(
          1,
          "Every job computes over the same table of 2 GB. Worker threads or child processes?",
          List.of(
              "Child processes: they can all use one SharedArrayBuffer.",
              "Worker threads: they can all use one SharedArrayBuffer.",
              "Worker threads: a message passes the table to each without a copy.",
              "Child processes: threads of one process share one core."));

  static final ChoiceQuestion NATIVE_CRASH =
      new ChoiceQuestion(
          2,
          "A native library crashes now and then (a segmentation fault). Where do you call it?",
          List.of(
              "In a worker: its error event tells of the crash.",
              "In a worker with a try around the call.",
              "In a child process: only that process ends.",
              "On the main thread with process.on('uncaughtException')."));

  static final ChoiceQuestion WAITING =
      new ChoiceQuestion(
          3,
          "A program sends 500 requests to a database and waits for them. What do you add?",
          List.of(
              "Nothing: whoever waits needs no thread of its own.",
              "A worker for each request, so that they overlap.",
              "A pool of workers, one a core.",
              "A child process, so that the loop is free meanwhile."));

  static final ChoiceQuestion LOST_UPDATES =
      new ChoiceQuestion(
          4,
          "Two workers each do view[0]++ a million times in shared memory. What is in view[0]?",
          List.of(
              "2 000 000: each ++ is one step.",
              "2 000 000, if the view is an Int32Array.",
              "1 000 000: each worker has a copy.",
              "At most 2 000 000: reading and writing are two steps."));

  static final ChoiceQuestion MORE_WORKERS =
      new ChoiceQuestion(
          5,
          "Four cores, and 1,000 images that take a core half a second each. How many workers?",
          List.of(
              "One: the loop hands them out one by one anyway.",
              "About four, in a pool that lives as long as the program.",
              "1,000, one for each image, so that all begin at once.",
              "It makes no difference, the images are the same."));

  static final PredictionQuestion CLONED_MESSAGE =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            MessageChannel channel = new MessageChannel(loop);
            channel
                .port2()
                .<List<Integer>>onMessage(list -> {
                  console.log("message " + list.size());
                  channel.port2().close();
                });
            List<Integer> list = new ArrayList<>(List.of(1));
            channel.port1().postMessage(list);
            list.add(2);
            loop.nextTick(() -> console.log("tick"));
            console.log("main ends");
          });

  static final PredictionQuestion LIFE_OF_A_WORKER =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            Worker worker = new Worker(loop, Questions::postsAndThrows);
            worker.onExit(code -> console.log("exit " + code));
            worker.onError(error -> console.log("error " + error.getMessage()));
            worker.onMessage(text -> console.log("message " + text));
            worker.onOnline(() -> console.log("online"));
            console.log("main ends");
          });

  private static void postsAndThrows(WorkerContext worker) {
    worker.parentPort().postMessage("hello");
    throw new IllegalStateException("oops");
  }

  private Questions() {}
}
