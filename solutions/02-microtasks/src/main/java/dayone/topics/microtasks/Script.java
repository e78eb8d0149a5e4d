package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** Task 1: a program for a given output. */
public final class Script {

  /** Queues one of each kind in every round; what belongs together waits in its own line. */
  public static void run(EventLoop loop, Console console, int rounds) {
    console.log("script");
    for (int i = 1; i <= rounds; i++) {
      int round = i;
      loop.setTimeout(
          () -> {
            console.log("timer " + round);
            loop.nextTick(() -> console.log("timer tick " + round));
            Promise.resolve().then(() -> console.log("timer job " + round));
          },
          0);
      loop.nextTick(() -> console.log("tick " + round));
      Promise.resolve()
          .then(() -> {
            console.log("job " + round);
            // Queued by a job, so it waits for all jobs; and what it queues waits for all ticks.
            loop.nextTick(() -> {
              console.log("late tick " + round);
              Promise.resolve().then(() -> console.log("late job " + round));
            });
          });
    }
  }

  /** Runs the script in real time: with the number on the command line, or with 2 rounds. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    int rounds = args.length == 0 ? 2 : Integer.parseInt(args[0]);
    loop.run(() -> run(loop, Console.standard(), rounds));
  }

  private Script() {}
}
