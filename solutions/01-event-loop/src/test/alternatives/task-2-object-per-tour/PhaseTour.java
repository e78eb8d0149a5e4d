package dayone.topics.eventloop;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One object for each tour; reads text; the code is cut off the front of the message. */
public final class PhaseTour {

  private final EventLoop loop;
  private final Console console;

  private PhaseTour(EventLoop loop, Console console) {
    this.loop = loop;
    this.console = console;
  }

  public static void start(EventLoop loop, FileSystem files, Path file, Console console) {
    PhaseTour tour = new PhaseTour(loop, console);
    files.readFile(file, StandardCharsets.UTF_8, tour::afterReading);
  }

  private void afterReading(Throwable error, String text) {
    if (text == null) {
      console.log("error: " + error.getMessage().split(":")[0]);
    } else {
      tour();
    }
  }

  private void tour() {
    Promise.resolve("promise").then(console::log);
    loop.setImmediate(this::check);
    loop.setTimeout(() -> console.log("timers"), 0.5);
    loop.openHandle("a").close(() -> console.log("close"));
    loop.prepare(() -> console.log("prepare"));
    loop.nextTick(() -> console.log("nextTick"));
    loop.defer(() -> console.log("pending"));
    console.log("poll");
  }

  private void check() {
    console.log("check");
  }

  /** Tours in real time: with the file named on the command line, or with {@code pom.xml}. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    Path file = Path.of(args.length == 0 ? "pom.xml" : args[0]);
    loop.run(() -> start(loop, new FileSystem(loop), file, Console.standard()));
  }
}
