package dayone.topics.eventloop;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

/** Task 1: one program that shows in which order the loop calls what was handed to it. */
public final class EventLoopDemonstration {

  /**
   * The main script of the demonstration. Whoever calls this runs the loop: you neither start it
   * nor wait for it.
   *
   * <p>It prints {@code Start} and {@code End} itself, {@code End} as its very last line. Between
   * the two it only asks the loop for calls, and each call prints one line later:
   *
   * <ul>
   *   <li>{@code Timer 1} and {@code Timer 2}: timeouts of 0 ms
   *   <li>{@code Immediate 1} and {@code Immediate 2}: immediates
   *   <li>{@code NextTick 1} and {@code NextTick 2}: nextTick callbacks
   *   <li>{@code Promise 1} and {@code Promise 2}: reactions ({@code then}) of promises that are
   *       fulfilled already
   * </ul>
   *
   * <p>These are the calls of the JavaScript program in README.md.
   *
   * @param loop the loop to ask
   * @param console where every line goes
   */
  public static void run(EventLoop loop, Console console) {
    throw new Todo("Task 1: print the ten lines, each from its place in the loop");
  }

  /** Runs the demonstration in real time. Start it in your editor as often as you like. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> run(loop, Console.standard()));
  }

  private EventLoopDemonstration() {}
}
