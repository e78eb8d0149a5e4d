package dayone.testkit.quiz;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

/**
 * The main script of a {@link PredictionQuestion}. It may be run many times, each time on a loop of
 * its own, and has to print the same lines in the same order every time.
 */
@FunctionalInterface
public interface Program {

  /** Runs on the thread of {@code loop}, inside of its {@code run}. */
  void run(EventLoop loop, Console console) throws Exception;
}
