package dayone.topics.performance;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.EntryType;
import dayone.runtime.perf.Performance;
import dayone.runtime.perf.PerformanceObserver;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.List;

/** The questions of task 5, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion WHAT_TWO_PERCENTILES_SAY =
      new ChoiceQuestion(
          1,
          "The monitor of a loop's delay says: 0 ms at 50 per cent, 180 ms at 99 per cent. What goes"
              + " on?",
          List.of(
              "The loop is always late: the machine is too slow.",
              "The loop is mostly on time, but now and then a callback holds it.",
              "Each request takes 180 ms, since a database is slow.",
              "Every second callback takes 180 ms."));

  static final ChoiceQuestion WHICH_HEAP_LEAKS =
      new ChoiceQuestion(
          2,
          "You watch the memory in use of four services. Which one has a leak, as far as you can see?",
          List.of(
              "It rises for a minute and falls at once, again and again, always to the same height.",
              "It is at 90 per cent of its limit.",
              "It rises for ten minutes after the start and then stays where it is.",
              "What is in use right after a full collection is more from hour to hour."));

  static final ChoiceQuestion WHO_KNOWS_WHAT_HOLDS_IT =
      new ChoiceQuestion(
          3,
          "Objects that should be gone are still there. What tells you who holds them?",
          List.of(
              "a CPU profile",
              "marks and measures around the functions that make them",
              "a heap snapshot (or heap dump), followed from the object to what refers to it",
              "the event-loop utilization"));

  static final ChoiceQuestion WHY_THE_LISTENER_STAYS =
      new ChoiceQuestion(
          4,
          "A client connects with feed.on('price', (p) => client.send(p)) and disconnects with"
              + " feed.off('price', (p) => client.send(p)). What happens?",
          List.of(
              "The listener stays: the second arrow function is another object than the first.",
              "The listener is removed: both functions do the same.",
              "off throws, since it finds no such listener.",
              "All listeners of 'price' are removed."));

  static final ChoiceQuestion WHAT_UNREF_IS_FOR =
      new ChoiceQuestion(
          5,
          "const beat = setInterval(work, 1000); beat.unref(); What is true from now on?",
          List.of(
              "The interval stops when no variable refers to it any more.",
              "The interval beats only when the loop has nothing else to do.",
              "The interval goes on while the loop runs, but no longer keeps it running.",
              "The interval is cleared, and what work refers to can be collected."));

  static final PredictionQuestion WHEN_AN_OBSERVER_IS_TOLD =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            Performance performance = new Performance(loop);
            namePrinter(performance, console).observe(EntryType.MARK);
            loop.setImmediate(() -> console.log("immediate 1"));
            performance.mark("a");
            loop.setImmediate(() -> console.log("immediate 2"));
            loop.nextTick(() -> performance.mark("b"));
            Promise.resolve().then(() -> console.log("promise"));
          });

  static final PredictionQuestion IN_WHICH_ORDER_IT_IS_TOLD =
      new PredictionQuestion(
          7,
          (loop, console) -> {
            Performance performance = new Performance(loop);
            namePrinter(performance, console).observe(EntryType.MARK, EntryType.MEASURE);
            performance.mark("operation-start");
            loop.setTimeout(
                () -> {
                  performance.mark("operation-end");
                  performance.measure("async-operation", "operation-start", "operation-end");
                },
                100);
            console.log("waiting");
          });

  static final PredictionQuestion AN_INTERVAL_THAT_IS_UNREFERENCED =
      new PredictionQuestion(8, Questions::beatsWithoutReference);

  private static PerformanceObserver namePrinter(Performance performance, Console console) {
    return new PerformanceObserver(
        performance,
        (list, observer) -> list.getEntries().forEach(entry -> console.log(entry.name())));
  }

  private static void beatsWithoutReference(EventLoop loop, Console console) {
    int[] beats = {0};
    loop.setInterval(() -> console.log("beat " + ++beats[0]), 100).unref();
    loop.setTimeout(() -> console.log("done"), 250);
  }

  private Questions() {}
}
