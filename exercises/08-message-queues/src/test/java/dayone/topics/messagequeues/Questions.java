package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.trace.Console;
import dayone.testkit.quiz.ChoiceQuestion;
import dayone.testkit.quiz.PredictionQuestion;
import java.util.ArrayDeque;
import java.util.List;

/** The questions of task 5, as in README.md. The predictions are its JavaScript, in Java. */
final class Questions {

  static final ChoiceQuestion WHAT_NO_BOUND_COSTS =
      new ChoiceQuestion(
          1,
          "A producer makes 1,000 items a second, its consumer manages 900. Between them is a queue"
              + " without a bound. What happens in the long run?",
          List.of(
              "Nothing: that is what a queue is for.",
              "The producer slows down to 900.",
              "The queue grows, items become older and older, and one day the memory is full.",
              "The queue drops the oldest items."));

  static final ChoiceQuestion WHY_A_JOB_RUNS_TWICE =
      new ChoiceQuestion(
          2,
          "A worker has charged a card, and crashes before it can tell the queue in Redis that the job"
              + " is done. The queue finds the job stalled and gives it to another worker. What is to be"
              + " done against a second charge?",
          List.of(
              "Nothing: a queue gives each job to one worker only.",
              "The job must be idempotent: it charges under a number of the order, and a number that"
                  + " was charged is not charged again.",
              "Jobs that stall must not be given to anybody else.",
              "The concurrency of the workers must be 1."));

  static final ChoiceQuestion WHAT_JITTER_IS_FOR =
      new ChoiceQuestion(
          3,
          "A database was down for a moment, and 500 jobs failed together. What is jitter in their"
              + " back-off for?",
          List.of(
              "It makes the waits shorter, so that the jobs end earlier.",
              "It makes each next wait longer than the one before.",
              "It chooses which of the jobs are given up.",
              "It spreads their next attempts, so that they do not all come at the same moment again."));

  static final ChoiceQuestion WHAT_REDIS_ADDS =
      new ChoiceQuestion(
          4,
          "Which of these needs a queue outside of the process, such as Bull or Bee-Queue with Redis?",
          List.of(
              "Jobs that wait are still there after the program was restarted.",
              "Urgent jobs are begun before others.",
              "A job that fails is tried again after a while.",
              "A job is repeated every hour without drift."));

  static final ChoiceQuestion WHAT_A_DEAD_LETTER_IS =
      new ChoiceQuestion(
          5,
          "What belongs on a dead-letter list?",
          List.of(
              "every attempt that failed, for the statistics",
              "the jobs that have waited for longer than a minute",
              "the jobs that were given up, with the error, so that a person can look at them and try"
                  + " again",
              "the jobs that were cancelled by their users"));

  static final PredictionQuestion TAKERS_THAT_WAIT =
      new PredictionQuestion(
          6,
          (loop, console) -> {
            ArrayDeque<Resolvers<String>> takers = new ArrayDeque<>();
            take(takers).thenAccept(item -> console.log("first got " + item));
            take(takers).thenAccept(item -> console.log("second got " + item));
            takers.remove().resolve("a");
            console.log("a is put");
            loop.nextTick(() -> console.log("tick"));
            takers.remove().resolve("b");
            console.log("b is put");
          });

  static final PredictionQuestion WAITS_THAT_DOUBLE =
      new PredictionQuestion(7, Questions::attempts);

  static final PredictionQuestion A_REPETITION_THAT_DRIFTS =
      new PredictionQuestion(8, Questions::repetition);

  private static Promise<String> take(ArrayDeque<Resolvers<String>> takers) {
    Resolvers<String> taker = Promise.withResolvers();
    takers.add(taker);
    return taker.promise();
  }

  private static void attempts(EventLoop loop, Console console) {
    TimersPromises timers = new TimersPromises(loop);
    int[] attempt = {0};
    async(
            () -> {
              for (int wait = 100; ; wait *= 2) {
                try {
                  console.log("attempt " + ++attempt[0]);
                  if (attempt[0] < 3) {
                    throw new IllegalStateException("busy");
                  }
                  return "done";
                } catch (IllegalStateException busy) {
                  await(timers.setTimeout(wait, ""));
                }
              }
            })
        .then(console::log);
    loop.setTimeout(() -> console.log("after 150"), 150);
    loop.setTimeout(() -> console.log("after 250"), 250);
    console.log("main");
  }

  private static void repetition(EventLoop loop, Console console) {
    TimersPromises timers = new TimersPromises(loop);
    async(() -> {
      for (int run = 1; run <= 3; run++) {
        await(timers.setTimeout(100, ""));
        console.log("run " + run);
        await(timers.setTimeout(60, ""));
      }
    });
    loop.setTimeout(() -> console.log("at 210"), 210);
    loop.setTimeout(() -> console.log("at 310"), 310);
  }

  private Questions() {}
}
