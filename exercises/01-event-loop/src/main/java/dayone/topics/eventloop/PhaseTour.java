package dayone.topics.eventloop;

import dayone.runtime.Todo;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import java.nio.file.Path;

/** Task 2: one line from each phase and each queue, beginning in an I/O callback. */
public final class PhaseTour {

  /**
   * Reads {@code file} and returns at once; the tour begins when the file has been read. Whoever
   * calls this runs the loop.
   *
   * <p>The callback that gets the bytes prints {@code poll} and asks the loop for seven more calls,
   * which print one line each:
   *
   * <ul>
   *   <li>{@code nextTick}: a nextTick callback
   *   <li>{@code promise}: a reaction ({@code then}) of a promise that is fulfilled already
   *   <li>{@code check}: an immediate
   *   <li>{@code close}: the close callback of a handle
   *   <li>{@code timers}: a timeout of 0 ms
   *   <li>{@code pending}: a deferred callback
   *   <li>{@code prepare}: a prepare callback
   * </ul>
   *
   * <p>If the file cannot be read, the same callback prints {@code error: } and Node's code for the
   * failure, as in {@code error: ENOENT}. Nothing else is printed then, and nothing is left open.
   *
   * @param loop the loop to ask
   * @param files the file system of this loop
   * @param file the file whose reading leads into the poll phase
   * @param console where every line goes
   */
  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    throw new Todo("Task 2: print one line from each phase, beginning in the I/O callback");
  }

  /** Tours in real time: with the file named on the command line, or with {@code pom.xml}. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    Path file = Path.of(args.length == 0 ? "pom.xml" : args[0]);
    loop.run(() -> start(loop, new FileSystem(loop), file, Console.standard()));
  }

  private PhaseTour() {}
}
