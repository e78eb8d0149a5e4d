package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asyncgenerators.FileProcessing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are real; the trace of the loop knows each request that was made for one. */
@Task(1)
@LoopTest
final class FileProcessingTest {

  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  @Points(4)
  @Hint(
      "Write the JavaScript of the course day, line for line. What is no regular file is left out;"
          + " the size counts bytes, not characters.")
  void yieldsEachFileOfTheDirectory(EventLoop loop, FileSystem fs) throws IOException {
    file("a.txt", "first");
    file("b.txt", "Füße €");
    Files.createDirectory(folder.resolve("c"));
    Files.writeString(folder.resolve("c").resolve("inside.txt"), "too deep");
    file("d.txt", "");

    Consumption<Result> read = Consumption.of(loop, () -> FileProcessing.processFiles(fs, folder));

    assertThat(read.items())
        .containsExactly(
            new Result.Processed("a.txt", 5, "first"),
            new Result.Processed("b.txt", 10, "Füße €"),
            new Result.Processed("d.txt", 0, ""));
  }

  @Test
  @Points(3)
  @Hint(
      "An error that leaves the generator ends it, and the files behind are lost. Where do you have to"
          + " catch it so that the loop over the names goes on?")
  void goesOnAfterAFileThatCannotBeRead(EventLoop loop, FileSystem fs) throws IOException {
    file("a.txt", "first");
    // Points to itself: whoever looks what it is gets ELOOP, also one who may read everything.
    Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("b.txt"));
    file("c.txt", "third");

    Consumption<Result> read = Consumption.of(loop, () -> FileProcessing.processFiles(fs, folder));

    assertThat(read.items()).hasSize(3);
    assertThat(read.items().get(0)).isEqualTo(new Result.Processed("a.txt", 5, "first"));
    assertThat(read.items().get(2)).isEqualTo(new Result.Processed("c.txt", 5, "third"));
    assertThat(read.items().get(1))
        .isInstanceOfSatisfying(
            Result.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.filename()).isEqualTo("b.txt");
              assertThat(unreadable.error())
                  .isInstanceOfSatisfying(
                      FileSystemException.class,
                      error -> assertThat(error.code()).isEqualTo("ELOOP"));
            });
  }

  @Test
  @Points(3)
  @Hint(
      "Who asked for the file that you read just now? A generator does nothing before the first"
          + " next(), and nothing between a yield and the next one.")
  void doesNothingUntilItIsAsked(EventLoop loop, FileSystem fs, Trace trace) throws IOException {
    file("a.txt", "first");
    file("b.txt", "second");
    file("c.txt", "third");
    List<Integer> requests = new ArrayList<>();
    TimersPromises timers = new TimersPromises(loop);

    loop.run(() -> {
      AsyncGenerator<Result> files = Consumption.required(FileProcessing.processFiles(fs, folder));
      Async.async(() -> {
        // While a request is under way, virtual time stands still: all that was begun is done then.
        Async.await(timers.setTimeout(100, true));
        requests.add(requestsFor(trace));
        Async.await(files.next());
        requests.add(requestsFor(trace));
        Async.await(timers.setTimeout(100, true));
        requests.add(requestsFor(trace));
        Async.await(files.finish());
      });
    });

    assertThat(requests).as("the generator was asked for one file, and then left").hasSize(3);
    assertThat(requests.getFirst())
        .as("requests to the file system before somebody asks for the first file")
        .isZero();
    assertThat(requests.get(2))
        .as("requests 100 ms after the first file came; when it came, there were as many")
        .isEqualTo(requests.get(1));
  }

  private static int requestsFor(Trace trace) {
    return (int) trace.calls().stream().filter(call -> call.label().startsWith("fs.")).count();
  }
}
