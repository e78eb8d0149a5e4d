package dayone.topics.eventloop;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Task(2)
@LoopTest(callbackTakes = 2)
final class PhaseTourTest {

  @TempDir Path folder;

  @Test
  @Points(4)
  @Hint(
      "Where does the loop stand when it calls the callback of readFile, and which phase is next?"
          + " Everything is asked for in that callback, and a handle is heard of only after it was"
          + " closed.")
  void printsOneLineFromEachPlaceInTheOrderOfTheDiagram(
      EventLoop loop, FileSystem files, Console console, Trace trace) throws IOException {
    Path file = Files.writeString(folder.resolve("tour.txt"), "anything");

    loop.run(() -> PhaseTour.start(loop, files, file, console));

    assertThat(trace)
        .prints("poll", "nextTick", "promise", "check", "close", "timers", "pending", "prepare");
    Places.requireThoseOfTheTour(trace);
  }

  @Test
  @Points(4)
  @Hint(
      "The right order is not enough: who prints the line? A line from a phase is printed by the"
          + " callback which that phase calls, and by nobody else.")
  void printsEachLineFromItsOwnQueueOrPhase(
      EventLoop loop, FileSystem files, Console console, Trace trace) throws IOException {
    Path file = Files.writeString(folder.resolve("tour.txt"), "anything");

    loop.run(() -> PhaseTour.start(loop, files, file, console));

    Places.requireThoseOfTheTour(trace);
  }

  @Test
  @Points(2)
  @Hint(
      "Which of its two arguments does the callback of readFile get when the file is missing? Then"
          + " one line is all there is to do, and what you opened before must be closed as well.")
  void saysThatAFileIsMissing(EventLoop loop, FileSystem files, Console console, Trace trace) {
    loop.run(() -> PhaseTour.start(loop, files, folder.resolve("missing.txt"), console));

    assertThat(trace).prints("error: ENOENT").printsInPhase("error: ENOENT", Phase.POLL);
  }
}
