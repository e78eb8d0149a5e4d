package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** The late tick is queued by the tick, so it comes before the jobs. */
public final class Script {

  public static void run(EventLoop loop, Console console, int rounds) {
    console.log("script");
    for (int i = 1; i <= rounds; i++) {
      int round = i;
      loop.nextTick(() -> {
        console.log("tick " + round);
        loop.nextTick(() -> {
          console.log("late tick " + round);
          Promise.resolve().then(() -> console.log("late job " + round));
        });
      });
      Promise.resolve().then(() -> console.log("job " + round));
      loop.setTimeout(
          () -> {
            console.log("timer " + round);
            loop.nextTick(() -> console.log("timer tick " + round));
            Promise.resolve().then(() -> console.log("timer job " + round));
          },
          0);
    }
  }

  private Script() {}
}
