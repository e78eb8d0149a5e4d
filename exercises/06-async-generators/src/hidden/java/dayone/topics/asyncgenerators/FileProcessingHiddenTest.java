package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.microtask.Callback;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asyncgenerators.FileProcessing.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Task(1)
@LoopTest
final class FileProcessingHiddenTest {

  /** In milliseconds. How fast files are read is of no interest here; waiting is. */
  private static final int NOT_ABOUT_SPEED = 5_000;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  @Points(3)
  @Hint(
      "A name in the list is a file no longer when its turn comes. Which code has the error then?"
          + " Do not look beforehand whether it is there, and do not read it before it is its turn.")
  void leavesOutWhatIsGone(EventLoop loop, FileSystem fs) throws IOException {
    file("a.txt", "first");
    Path second = file("b.txt", "second");
    Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("nowhere"));
    file("d.txt", "fourth");
    Path last = file("e.txt", "fifth");

    Consumption<Result> read =
        Consumption.of(
            loop,
            () -> FileProcessing.processFiles(fs, folder),
            result -> {
              Files.delete(result.filename().equals("a.txt") ? second : last);
              return true;
            });

    assertThat(read.items())
        .containsExactly(
            new Result.Processed("a.txt", 5, "first"), new Result.Processed("d.txt", 6, "fourth"));
  }

  @Test
  @Points(2)
  @Hint(
      "Between the look at a file and the reading of it, the file may vanish, or become something"
          + " else. Is the reading guarded in the same way as the look?")
  void theFileChangesBetweenTheLookAndTheReading() throws IOException {
    file("b.txt", "second");
    Path first = folder.resolve("a.txt");

    List<Result> vanished = whileLookedAt(first, () -> Files.delete(first));
    List<Result> replaced =
        whileLookedAt(
            first,
            () -> {
              Files.delete(first);
              Files.createDirectory(first);
            });

    Result second = new Result.Processed("b.txt", 6, "second");
    // Who opens a file first, and looks at what is open, cannot be disturbed: right as well.
    Result undisturbed = new Result.Processed("a.txt", 5, "first");
    assertThat(vanished).isIn(List.of(second), List.of(undisturbed, second));
    assertThat(replaced).hasSize(2).endsWith(second);
    if (!replaced.getFirst().equals(undisturbed)) {
      assertThat(replaced.getFirst()).isInstanceOf(Result.Unreadable.class);
      assertThat(codeOf(((Result.Unreadable) replaced.getFirst()).error())).isEqualTo("EISDIR");
    }
  }

  /** Makes {@code file}, and changes it when the first look at a path has its answer. */
  private List<Result> whileLookedAt(Path file, Callback change) throws IOException {
    Files.writeString(file, "first");
    boolean[] changed = {false};
    EventLoop loop =
        EventLoop.builder()
            .clock(new VirtualClock())
            .observer(event -> {
              if (!changed[0] && isAnswerToLook(event)) {
                changed[0] = true;
                call(change);
              }
            })
            .build();
    FileSystem fs = new FileSystem(loop);
    return Consumption.of(loop, () -> FileProcessing.processFiles(fs, folder)).items();
  }

  private static boolean isAnswerToLook(LoopEvent event) {
    return event instanceof LoopEvent.Started started
        && (started.scheduled().label().equals("fs.stat")
            || started.scheduled().label().equals("fs.lstat"));
  }

  private static void call(Callback change) {
    try {
      change.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Points(2)
  @Hint(
      "The directory itself is missing, or is none. That concerns all files: does your generator end"
          + " as if there was no file, or does whoever asks learn of it?")
  void anErrorOfTheDirectoryIsThrown(EventLoop loop, FileSystem fs) throws IOException {
    Consumption<Result> missing =
        Consumption.of(loop, () -> FileProcessing.processFiles(fs, folder.resolve("missing")));
    assertThat(missing.itemsBefore()).isEmpty();
    assertThat(codeOf(missing.error())).isEqualTo("ENOENT");

    Path file = file("file.txt", "no directory");
    EventLoop another = EventLoop.builder().clock(new VirtualClock()).build();
    FileSystem itsFiles = new FileSystem(another);
    Consumption<Result> none =
        Consumption.of(another, () -> FileProcessing.processFiles(itsFiles, file));
    assertThat(codeOf(none.error())).isEqualTo("ENOTDIR");
  }

  private static String codeOf(Throwable error) {
    assertThat(error).isInstanceOf(FileSystemException.class);
    return ((FileSystemException) error).code();
  }

  @Test
  @Points(2)
  @Hint(
      "Through a yield an error can come in: raise(error). Is the yield inside of a try that is meant"
          + " for the errors of the file system?")
  void anErrorThatComesInIsNoErrorOfAFile(EventLoop loop, FileSystem fs) throws IOException {
    file("a.txt", "first");
    file("b.txt", "second");
    List<Object> came = new ArrayList<>();
    Throwable[] raised = new Throwable[1];

    loop.run(() -> {
      AsyncGenerator<Result> files = FileProcessing.processFiles(fs, folder);
      Async.async(() -> {
        raised[0] = Async.await(fs.stat(folder.resolve("missing")).then(stats -> null, e -> e));
        came.add(Async.await(files.next()).value());
        came.add(Async.await(files.raise(raised[0]).then(result -> result, error -> error)));
        came.add(Async.await(files.next()));
      });
    });

    assertThat(came)
        .as("the first file, what raise() was answered with, and what came behind it")
        .containsExactly(
            new Result.Processed("a.txt", 5, "first"), raised[0], IteratorResult.end());
  }

  @Test
  @Points(1)
  @NonBlocking(cpuMillis = NOT_ABOUT_SPEED)
  @Hint(
      "Who waits for the disk: a thread of the pool, or the thread of the loop? Use the file system"
          + " that you are given, for the last file as for the first.")
  void readsManyFilesAndNeverMakesTheLoopsThreadWait(EventLoop loop, FileSystem fs)
      throws IOException {
    List<Result> expected = new ArrayList<>();
    for (int i = 100; i < 120; i++) {
      file(i + ".txt", "file " + i);
      expected.add(new Result.Processed(i + ".txt", 8, "file " + i));
    }

    Consumption<Result> read = Consumption.of(loop, () -> FileProcessing.processFiles(fs, folder));

    assertThat(read.items()).isEqualTo(expected);
    assertThat(fs.openFiles()).as("files that are still open").isEmpty();
  }
}
