package dayone.topics.microtasks;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Task 5: four situations, and the call that fits each of them. */
public final class Scheduling {

  /**
   * Has {@code timer} called in a timers phase and {@code immediate} after it in a check phase: in
   * this order on every machine, wherever it is called from.
   */
  public static void timerFirst(EventLoop loop, Callback timer, Callback immediate) {
    throw new Todo("Task 5: the timer first, then the immediate");
  }

  /**
   * Has {@code immediate} called in a check phase and {@code timer} after it in a timers phase: in
   * this order on every machine, wherever it is called from.
   */
  public static void immediateFirst(EventLoop loop, Callback immediate, Callback timer) {
    throw new Todo("Task 5: the immediate first, then the timer");
  }

  /**
   * Collects what comes in until the next check phase.
   *
   * @param flush is called in the next check phase, once, with all that came in by then
   * @return takes what comes in
   */
  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    throw new Todo("Task 5: collect what comes in and hand it on once a turn");
  }

  /**
   * Asks {@code ready} from time to time; when it says yes for the first time, calls {@code then}
   * once and asks no more.
   *
   * @param millis how much time is between two questions, at least 1
   */
  public static void waitUntil(EventLoop loop, BooleanSupplier ready, int millis, Callback then) {
    throw new Todo("Task 5: wait for what nobody announces");
  }

  private Scheduling() {}
}
