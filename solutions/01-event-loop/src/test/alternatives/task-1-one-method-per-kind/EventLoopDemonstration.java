package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;

/** An object that holds the loop and the console, and a method for each kind of call. */
public final class EventLoopDemonstration {

  private final EventLoop loop;
  private final Console console;

  private EventLoopDemonstration(EventLoop loop, Console console) {
    this.loop = loop;
    this.console = console;
  }

  public static void run(EventLoop loop, Console console) {
    new EventLoopDemonstration(loop, console).mainScript();
  }

  private void mainScript() {
    console.log("Start");
    immediate("Immediate 1");
    immediate("Immediate 2");
    timer("Timer 1");
    timer("Timer 2");
    promise("Promise 1");
    promise("Promise 2");
    tick("NextTick 1");
    tick("NextTick 2");
    console.log("End");
  }

  private void timer(String line) {
    loop.setTimeout(() -> console.log(line), -1);
  }

  private void immediate(String line) {
    loop.setImmediate(() -> console.log(line));
  }

  private void tick(String line) {
    loop.nextTick(() -> console.log(line));
  }

  private void promise(String line) {
    Promise.resolve(line).then(console::log);
  }

  /** Runs the demonstration in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }
}
