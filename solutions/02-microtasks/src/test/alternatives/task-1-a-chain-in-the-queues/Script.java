package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.ArrayDeque;
import java.util.Deque;

/** A list of steps; each callback takes the next step off it and asks for its queue. */
public final class Script {

  private record Step(String line, boolean isTick) {}

  public static void run(EventLoop loop, Console console, int rounds) {
    for (int i = 1; i <= rounds; i++) {
      int number = i;
      loop.setTimeout(
          () -> {
            console.log("timer " + number);
            Deque<Step> steps = new ArrayDeque<>();
            steps.add(new Step("timer tick " + number, true));
            steps.add(new Step("timer job " + number, false));
            next(loop, console, steps);
          },
          0);
    }
    Deque<Step> steps = new ArrayDeque<>();
    for (String kind : new String[] {"tick ", "job ", "late tick ", "late job "}) {
      for (int i = 1; i <= rounds; i++) {
        steps.add(new Step(kind + i, kind.endsWith("tick ")));
      }
    }
    console.log("script");
    next(loop, console, steps);
  }

  private static void next(EventLoop loop, Console console, Deque<Step> steps) {
    Step step = steps.poll();
    if (step == null) {
      return;
    }
    Callback print =
        () -> {
          console.log(step.line());
          next(loop, console, steps);
        };
    if (step.isTick()) {
      loop.nextTick(print);
    } else {
      Promise.resolve().then(print);
    }
  }

  private Script() {}
}
