package dayone.examples;

import dayone.runtime.async.Async;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.perf.TraceEvents;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import dayone.runtime.worker.WorkerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run as a picture: a row for each loop, on it the phases, in them the callbacks, and an arrow to
 * each callback from the one that asked for it. So one sees what a listing cannot show: which phase
 * a callback runs in, and where the time goes.
 *
 * <p>The argument is the file to write; {@code exercises/runtime/target/trace.json} unless given.
 */
final class TraceToPicture {

  private static final int BEATS = 3;

  private final TraceEvents events;
  private final EventLoop loop;
  private final FileSystem files;

  private TraceToPicture(TraceEvents events) {
    this.events = events;
    // The row observes the loop. A loop that nobody observes pays nothing for this.
    this.loop = EventLoop.builder().observer(events.row("main")).build();
    this.files = new FileSystem(loop);
  }

  static void main(String[] args) throws IOException {
    Path file = Path.of(args.length == 0 ? "exercises/runtime/target/trace.json" : args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    // Closed when all loops have ended: only then is the file complete.
    try (TraceEvents events = TraceEvents.to(file)) {
      TraceToPicture program = new TraceToPicture(events);
      program.loop.run(program::script);
    }
    IO.println(
        """
        The run is in %s.
        To see it: open https://ui.perfetto.dev, "Open trace file", and choose it. Zoom with W and S,
        move with A and D. A click on a callback shows the arrow from the one that scheduled it.\
        """
            .formatted(file));
  }

  /** One of each, so that each phase has something to show. */
  private void script() {
    order();
    heartbeat();
    readThenAskAWorker();
  }

  /** Ticks and promise jobs run before the loop goes on; then timers, then the check phase. */
  private void order() {
    loop.setTimeout(() -> IO.println("timer"), 0);
    loop.setImmediate(() -> IO.println("immediate"));
    Promise.resolve("promise").thenAccept(IO::println);
    loop.nextTick(() -> IO.println("tick"));
  }

  private void heartbeat() {
    int[] beats = {0};
    Timeout[] interval = new Timeout[1];
    interval[0] =
        loop.setInterval(
            () -> {
              if (++beats[0] == BEATS) {
                loop.clearInterval(interval[0]);
              }
            },
            20);
  }

  /**
   * An async function: in the picture it is cut into its parts, and between them is the waiting.
   */
  private void readThenAskAWorker() {
    Async.async(() -> {
      Path file = Files.createTempFile("trace", ".txt");
      Async.await(files.writeFile(file, "a day on the loop".repeat(1000)));
      byte[] text = Async.await(files.readFile(file));
      Async.await(files.unlink(file));
      Async.await(new TimersPromises(loop).setTimeout(10, "a pause"));
      // It has a loop of its own, and so a row of its own.
      WorkerOptions options =
          new WorkerOptions().name("counter").workerData(text).observer(events.row("worker"));
      new Worker(loop, TraceToPicture::countLetters, options)
          .onMessage((Integer letters) -> IO.println("worker: " + letters + " letters"));
    });
  }

  /**
   * The worker's program. It computes in the main script, and ends as it has nothing to wait for.
   */
  private static void countLetters(WorkerContext worker) {
    byte[] text = worker.workerData();
    int letters = 0;
    for (byte letter : text) {
      letters += Character.isLetter(letter) ? 1 : 0;
    }
    worker.parentPort().postMessage(letters);
  }
}
