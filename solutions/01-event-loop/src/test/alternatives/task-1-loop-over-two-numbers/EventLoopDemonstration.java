package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** Four calls for each of two numbers; the queues and phases keep the kinds apart. */
public final class EventLoopDemonstration {

  public static void run(EventLoop loop, Console console) {
    console.log("Start");
    for (int number = 1; number <= 2; number++) {
      int n = number;
      Promise.resolve().then(() -> console.log("Promise " + n));
      loop.nextTick(() -> console.log("NextTick " + n));
      loop.setImmediate(() -> console.log("Immediate " + n));
      loop.setTimeout(() -> console.log("Timer " + n), 0);
    }
    console.log("End");
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
