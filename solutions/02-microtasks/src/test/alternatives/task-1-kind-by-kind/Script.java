package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** One loop for each kind; the last callback of a kind asks for all of the next. */
public final class Script {

  public static void run(EventLoop loop, Console console, int rounds) {
    console.log("script");
    for (int i = 1; i <= rounds; i++) {
      String line = "tick " + i;
      loop.nextTick(() -> console.log(line));
    }
    for (int i = 1; i <= rounds; i++) {
      int number = i;
      Promise.resolve(number)
          .thenAccept(value -> {
            console.log("job " + value);
            if (value == rounds) {
              lateTicks(loop, console, rounds);
            }
          });
    }
    for (int i = 1; i <= rounds; i++) {
      int number = i;
      loop.setTimeout(() -> timer(loop, console, number), 0);
    }
  }

  private static void lateTicks(EventLoop loop, Console console, int rounds) {
    for (int i = 1; i <= rounds; i++) {
      int number = i;
      loop.nextTick(() -> {
        console.log("late tick " + number);
        if (number == rounds) {
          for (int j = 1; j <= rounds; j++) {
            String line = "late job " + j;
            Promise.resolve().then(() -> console.log(line));
          }
        }
      });
    }
  }

  private static void timer(EventLoop loop, Console console, int number) {
    Promise.resolve().then(() -> console.log("timer job " + number));
    loop.nextTick(() -> console.log("timer tick " + number));
    console.log("timer " + number);
  }

  private Script() {}
}
