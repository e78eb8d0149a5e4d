package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.nio.file.Path;

/** The handle is opened before the read, as for a socket; so both branches close it. */
public final class PhaseTour {

  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    Handle handle = loop.openHandle("opened first");
    files.readFile(
        file,
        (error, bytes) -> {
          if (error instanceof FileSystemException failure) {
            console.log("error: " + failure.code());
            handle.close(() -> {});
            return;
          }
          console.log("poll");
          loop.nextTick(() -> console.log("nextTick"));
          loop.setTimeout(() -> console.log("timers"), 0);
          loop.setImmediate(() -> console.log("check"));
          loop.defer(() -> console.log("pending"));
          loop.prepare(() -> console.log("prepare"));
          handle.close(() -> console.log("close"));
          Promise.resolve().then(() -> console.log("promise"));
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
