package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** Task 1: one program that shows in which order the loop calls what was handed to it. */
public final class EventLoopDemonstration {

  /** The main script: asks for eight calls between its own two lines. */
  public static void run(EventLoop loop, Console console) {
    console.log("Start");

    loop.setTimeout(() -> console.log("Timer 1"), 0);
    loop.setImmediate(() -> console.log("Immediate 1"));

    loop.nextTick(() -> console.log("NextTick 1"));
    // With braces, since this reaction is a callback. Without them Java takes it for a function,
    // and
    // what log returns would be the value of the next promise.
    Promise.resolve()
        .then(() -> {
          console.log("Promise 1");
        });

    loop.setTimeout(() -> console.log("Timer 2"), 0);
    loop.setImmediate(() -> console.log("Immediate 2"));

    loop.nextTick(() -> console.log("NextTick 2"));
    Promise.resolve()
        .then(() -> {
          console.log("Promise 2");
        });

    console.log("End");
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
