package dayone.topics.microtasks;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

/** Task 1: a program for a given output. */
public final class Script {

  /**
   * Prints the lines of the script: each from the queue or phase that README.md names for it, and
   * all in the order given there. Whoever calls this runs the loop.
   *
   * @param loop the loop to ask
   * @param console where every line goes
   * @param rounds how many lines there are of each kind, 0 or more
   */
  public static void run(EventLoop loop, Console console, int rounds) {
    throw new Todo("Task 1: print the lines of the script, each from its place");
  }

  /** Runs the script in real time: with the number on the command line, or with 2 rounds. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    int rounds = args.length == 0 ? 2 : Integer.parseInt(args[0]);
    loop.run(() -> run(loop, Console.standard(), rounds));
  }

  private Script() {}
}
