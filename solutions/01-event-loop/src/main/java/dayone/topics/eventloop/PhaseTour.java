package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.nio.file.Path;

/** Task 2: one line from each phase and each queue, beginning in an I/O callback. */
public final class PhaseTour {

  /** Reads {@code file}, then tours; or says why it could not be read. */
  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    files.readFile(
        file,
        (error, bytes) -> {
          if (error != null) {
            console.log("error: " + code(error));
          } else {
            tour(loop, console);
          }
        });
  }

  /** Written against the order of the phases, to show that only the loop decides about it. */
  private static void tour(EventLoop loop, Console console) {
    loop.prepare(() -> console.log("prepare"));
    loop.defer(() -> console.log("pending"));
    loop.setTimeout(() -> console.log("timers"), 0);
    // Opened as late as it is needed: a handle that was opened before the file is read would have
    // to be closed in the case of an error, too.
    loop.openHandle("tour").close(() -> console.log("close"));
    loop.setImmediate(() -> console.log("check"));
    Promise.resolve()
        .then(() -> {
          console.log("promise");
        });
    loop.nextTick(() -> console.log("nextTick"));
    console.log("poll");
  }

  private static String code(Throwable error) {
    return error instanceof FileSystemException failure ? failure.code() : error.toString();
  }

  /** Tours in real time: with the file named on the command line, or with {@code pom.xml}. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    Path file = Path.of(args.length == 0 ? "pom.xml" : args[0]);
    loop.run(() -> start(loop, new FileSystem(loop), file, Console.standard()));
  }

  private PhaseTour() {}
}
