package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.nio.file.Path;

/** The error is thrown where nobody can catch it. */
public final class PhaseTour {

  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    files.readFile(
        file,
        (error, bytes) -> {
          if (error != null) {
            throw new IllegalStateException("error: ENOENT", error);
          }
          console.log("poll");
          loop.nextTick(() -> console.log("nextTick"));
          Promise.resolve().then(() -> console.log("promise"));
          loop.setImmediate(() -> console.log("check"));
          loop.openHandle("tour").close(() -> console.log("close"));
          loop.setTimeout(() -> console.log("timers"), 0);
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
