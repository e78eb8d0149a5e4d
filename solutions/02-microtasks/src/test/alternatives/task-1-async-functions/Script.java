package dayone.topics.microtasks;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** Async functions for the promise jobs, microtasks for the late ones. */
public final class Script {

  public static void run(EventLoop loop, Console console, int rounds) {
    console.log("script");
    for (int i = 1; i <= rounds; i++) {
      int number = i;
      async(() -> {
        await(Promise.resolve());
        console.log("job " + number);
        loop.nextTick(() -> {
          loop.queueMicrotask(() -> console.log("late job " + number));
          console.log("late tick " + number);
        });
      });
      loop.nextTick(() -> console.log("tick " + number));
      loop.setTimeout(
          () -> {
            async(() -> {
              await(Promise.resolve());
              console.log("timer job " + number);
            });
            loop.nextTick(() -> console.log("timer tick " + number));
            console.log("timer " + number);
          },
          0);
    }
  }

  private Script() {}
}
