package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** Each timer sets the next one, so that their order is certain. */
public final class Script {

  public static void run(EventLoop loop, Console console, int rounds) {
    console.log("script");
    for (int i = 1; i <= rounds; i++) {
      int round = i;
      loop.nextTick(() -> console.log("tick " + round));
      Promise.resolve()
          .then(() -> {
            console.log("job " + round);
            loop.nextTick(() -> {
              console.log("late tick " + round);
              Promise.resolve().then(() -> console.log("late job " + round));
            });
          });
    }
    if (rounds > 0) {
      timer(loop, console, 1, rounds);
    }
  }

  private static void timer(EventLoop loop, Console console, int number, int rounds) {
    loop.setTimeout(
        () -> {
          console.log("timer " + number);
          loop.nextTick(() -> console.log("timer tick " + number));
          Promise.resolve().then(() -> console.log("timer job " + number));
          if (number < rounds) {
            timer(loop, console, number + 1, rounds);
          }
        },
        0);
  }

  private Script() {}
}
