package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** The immediates are set by a timer, so that they come after the timers on every machine. */
public final class EventLoopDemonstration {

  public static void run(EventLoop loop, Console console) {
    console.log("Start");
    loop.nextTick(() -> console.log("NextTick 1"));
    loop.nextTick(() -> console.log("NextTick 2"));
    Promise.resolve().then(() -> console.log("Promise 1"));
    Promise.resolve().then(() -> console.log("Promise 2"));
    loop.setTimeout(() -> console.log("Timer 1"), 0);
    loop.setTimeout(
        () -> {
          console.log("Timer 2");
          loop.setImmediate(() -> console.log("Immediate 1"));
          loop.setImmediate(() -> console.log("Immediate 2"));
        },
        0);
    console.log("End");
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
