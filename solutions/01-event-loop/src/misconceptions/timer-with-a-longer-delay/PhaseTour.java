package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.nio.file.Path;

/** A delay of 5 ms instead of 0: on a slow machine nobody sees the difference. */
public final class PhaseTour {

  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    files.readFile(
        file,
        (error, bytes) -> {
          if (error instanceof FileSystemException failure) {
            console.log("error: " + failure.code());
            return;
          }
          console.log("poll");
          loop.nextTick(() -> console.log("nextTick"));
          Promise.resolve().then(() -> console.log("promise"));
          loop.setImmediate(() -> console.log("check"));
          loop.openHandle("tour").close(() -> console.log("close"));
          loop.setTimeout(() -> console.log("timers"), 5);
          loop.defer(() -> console.log("pending"));
          loop.prepare(() -> console.log("prepare"));
        });
  }

  /** Tours in real time: with the file named on the command line, or with {@code pom.xml}. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    Path file = Path.of(args.length == 0 ? "pom.xml" : args[0]);
    loop.run(() -> start(loop, new FileSystem(loop), file, Console.standard()));
  }

  private PhaseTour() {}
}
