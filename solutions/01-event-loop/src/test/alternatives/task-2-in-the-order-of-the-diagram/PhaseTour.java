package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.nio.file.Path;
import java.util.function.Function;

/** The calls in the order of the diagram, with callbacks made by a function. */
public final class PhaseTour {

  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    Function<String, Callback> prints = line -> () -> console.log(line);
    files.readFile(
        file,
        (error, bytes) -> {
          if (bytes != null) {
            prints.apply("poll").call();
            loop.nextTick(prints.apply("nextTick"));
            Promise.resolve().then(() -> console.log("promise"));
            loop.setImmediate(prints.apply("check"));
            loop.openHandle("tour").close(prints.apply("close"));
            loop.setTimeout(prints.apply("timers"), 0);
            loop.defer(prints.apply("pending"));
            loop.prepare(prints.apply("prepare"));
          } else {
            prints.apply("error: " + ((FileSystemException) error).code()).call();
          }
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
