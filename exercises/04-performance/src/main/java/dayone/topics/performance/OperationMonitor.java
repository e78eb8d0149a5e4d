package dayone.topics.performance;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.Performance;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.function.Supplier;

/** Task 1: prints how long operations take. */
public final class OperationMonitor {

  /**
   * Observes marks and measures from now on. For each it prints its name and its duration in whole
   * milliseconds, rounded: {@code async-operation: 100ms}.
   *
   * @param performance whose entries are observed, and where {@link #measure} puts its own
   * @param console where every line goes
   */
  public OperationMonitor(Performance performance, Console console) {
    throw new Todo("Task 1: observe marks and measures");
  }

  /**
   * The operation of the course day. It marks {@code operation-start}, waits for 100 ms, marks
   * {@code operation-end} and measures {@code async-operation} from the one to the other. All three
   * entries stay on the timeline.
   *
   * @return is fulfilled when it has measured
   */
  public static Promise<Void> monitoredOperation(EventLoop loop, Performance performance) {
    throw new Todo("Task 1: mark, wait, mark, measure");
  }

  /**
   * Calls {@code operation} at once and measures it: it marks {@code NAME-start} before the call
   * and {@code NAME-end} when the operation's promise is settled, and measures {@code NAME} between
   * the two. A failure takes time too, so it is measured like a success.
   *
   * <p>Operations may overlap, also two of one name. When the operation has been measured, nothing
   * of it stays on the timeline.
   *
   * @return what becomes of the operation: its value or its error. Also an exception that {@code
   *     operation} throws instead of returning a promise; {@code measure} itself throws nothing.
   */
  public <T> Promise<T> measure(String name, Supplier<Promise<T>> operation) {
    throw new Todo("Task 1: measure an operation, however it ends");
  }

  /**
   * Ends the monitor: first it prints what it has not been told of yet, then it stops observing. A
   * second call does nothing.
   */
  public void stop() {
    throw new Todo("Task 1: print what is left, then disconnect");
  }

  /** Runs the operation of the course day in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      Performance performance = new Performance(loop);
      new OperationMonitor(performance, Console.standard());
      monitoredOperation(loop, performance);
    });
  }
}
