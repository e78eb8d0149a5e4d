package dayone.testkit;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

/**
 * A main script. It may be run many times, each time on a loop of its own, and keeps nothing from
 * one run to the next.
 */
@FunctionalInterface
public interface Program {

  /** Runs on the thread of {@code loop}, inside of its {@code run}. */
  void run(EventLoop loop, Console console) throws Exception;
}
