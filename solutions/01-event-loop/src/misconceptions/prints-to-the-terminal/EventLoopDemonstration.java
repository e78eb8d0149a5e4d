package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** The lines go to the terminal and not to the console that was given. */
public final class EventLoopDemonstration {

  public static void run(EventLoop loop, Console console) {
    Console terminal = Console.standard();
    terminal.log("Start");
    loop.setTimeout(() -> terminal.log("Timer 1"), 0);
    loop.setImmediate(() -> terminal.log("Immediate 1"));
    loop.nextTick(() -> terminal.log("NextTick 1"));
    Promise.resolve().then(() -> terminal.log("Promise 1"));
    loop.setTimeout(() -> terminal.log("Timer 2"), 0);
    loop.setImmediate(() -> terminal.log("Immediate 2"));
    loop.nextTick(() -> terminal.log("NextTick 2"));
    Promise.resolve().then(() -> terminal.log("Promise 2"));
    terminal.log("End");
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
