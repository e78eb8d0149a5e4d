package dayone.topics.eventloop;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Task(2)
@LoopTest(callbackTakes = 2)
final class PhaseTourHiddenTest {

  @TempDir Path folder;

  @Test
  @Points(3)
  @LoopTest
  @Hint(
      "If no time passes, a timer of 0 ms is not due yet when the timers phase comes. Who is served"
          + " before it then? Leave that to the loop: your program is the same.")
  void printsTimersLastWhenNoTimePasses(
      EventLoop loop, FileSystem files, Console console, Trace trace) throws IOException {
    Path file = Files.createFile(folder.resolve("empty.txt"));

    loop.run(() -> PhaseTour.start(loop, files, file, console));

    assertThat(trace)
        .prints("poll", "nextTick", "promise", "check", "close", "pending", "prepare", "timers");
    Places.requireThoseOfTheTour(trace);
  }

  @Test
  @Points(3)
  @Hint(
      "Does one callback make all seven calls, the one that prints poll, and is one of them a timeout"
          + " of 0 ms? Not the main script, and not one callback after the other.")
  void callbackOfTheReadAsksForAllOthers(
      EventLoop loop, FileSystem files, Console console, Trace trace) throws IOException {
    Path file = Files.writeString(folder.resolve("tour.txt"), "anything");

    loop.run(() -> PhaseTour.start(loop, files, file, console));

    Origin origin = new Origin(trace);
    Call read = origin.printerOf("poll");
    for (String line :
        List.of("nextTick", "promise", "check", "close", "timers", "pending", "prepare")) {
      origin.requireAskedForBy(read, line);
    }
    origin.requireTimeoutOfZero("timers");
  }

  @Test
  @Points(2)
  @Hint(
      "A file can be unreadable for more than one reason. Where does the error that you get carry"
          + " Node's code for it?")
  void namesTheCodeOfWhateverWentWrong(
      EventLoop loop, FileSystem files, Console console, Trace trace) {
    String expected = "error: " + codeOfReading(folder);

    loop.run(() -> PhaseTour.start(loop, files, folder, console));

    assertThat(trace).prints(expected).printsInPhase(expected, Phase.POLL);
  }

  @Test
  @Points(2)
  @Hint(
      "Two tours share one loop. Does your class remember anything from one call of start to the"
          + " next? It needs nothing but its arguments.")
  void keepsTwoToursApart(EventLoop loop, FileSystem files, Console console, Trace trace)
      throws IOException {
    Path file = Files.writeString(folder.resolve("tour.txt"), "anything");

    loop.run(() -> {
      PhaseTour.start(loop, files, file, console);
      PhaseTour.start(loop, files, folder.resolve("missing.txt"), console);
      PhaseTour.start(loop, files, file, line -> console.log("again " + line));
    });

    // Both handles are closed in one turn; libuv calls the one that was closed last first.
    assertThat(trace)
        .prints(
            "error: ENOENT",
            "poll",
            "nextTick",
            "promise",
            "again poll",
            "again nextTick",
            "again promise",
            "check",
            "again check",
            "again close",
            "close",
            "timers",
            "again timers",
            "pending",
            "again pending",
            "prepare",
            "again prepare");
  }

  /** What the runtime calls this failure: systems differ about reading a folder. */
  private static String codeOfReading(Path path) {
    CompletableFuture<String> code = new CompletableFuture<>();
    EventLoop loop = EventLoop.create();
    loop.run(() ->
        new FileSystem(loop)
            .readFile(
                path,
                (error, bytes) -> {
                  if (error instanceof FileSystemException failure) {
                    code.complete(failure.code());
                  }
                }));
    return code.getNow("none: the folder could be read");
  }
}
