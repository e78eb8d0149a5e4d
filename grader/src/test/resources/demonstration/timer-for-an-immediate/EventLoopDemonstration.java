package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** A timeout of 0 ms stands where an immediate belongs. */
public final class EventLoopDemonstration {

  public static void run(EventLoop loop, Console console) {
    console.log("Start");
    loop.setTimeout(() -> console.log("Timer 1"), 0);
    loop.setTimeout(() -> console.log("Immediate 1"), 0);
    loop.nextTick(() -> console.log("NextTick 1"));
    Promise.resolve().then(() -> console.log("Promise 1"));
    loop.setTimeout(() -> console.log("Timer 2"), 0);
    loop.setTimeout(() -> console.log("Immediate 2"), 0);
    loop.nextTick(() -> console.log("NextTick 2"));
    Promise.resolve().then(() -> console.log("Promise 2"));
    console.log("End");
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
