package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.nonblocking.WordCount.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Task(3)
@LoopTest
final class WordCountHiddenTest {

  private static final int SEEDS = 30;

  /** In milliseconds. How fast words are counted is of no interest here; waiting is. */
  private static final int NOT_ABOUT_SPEED = 5_000;

  private static final List<String> WORDS = List.of("a", "zwölf", "Füße,", "-", "7", "日本語", "🙂");
  private static final List<String> GAPS = List.of(" ", "\n", "\r\n", "\t", "  ", " \n\t");

  @TempDir Path folder;

  private final AbortController controller = new AbortController();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<Path> files(int number) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      files.add(file(i + ".txt", "word ".repeat(i)));
    }
    return files;
  }

  @Test
  @Points(1)
  @Hint(
      "Files end in any order, and the results come in the order of the list. And what is a word:"
          + " does yours begin or end at a character that is none of the four?")
  void isRightInWhateverOrderFilesEnd() throws IOException {
    List<Path> files = new ArrayList<>();
    List<Result> expected = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 12; i++) {
      int words = random.nextInt(30);
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : any(GAPS, random));
      for (int word = 0; word < words; word++) {
        text.append(any(WORDS, random)).append(any(GAPS, random));
      }
      Path file = file(i + ".txt", text.toString());
      files.add(file);
      expected.add(new Result.Counted(file, words));
    }

    for (int seed = 0; seed < SEEDS; seed++) {
      int limit = 1 + seed % 5;
      Reading reading = new Reading(seed);
      Outcome<List<Result>> results = reading.count(files, limit, controller.signal());
      assertThat(results.value()).as("the results under seed " + seed).isEqualTo(expected);
      assertThat(reading.underWay.peak())
          .as("files under way at the most, with a limit of " + limit + ", under seed " + seed)
          .isEqualTo(limit);
    }
  }

  private static String any(List<String> strings, SplittableRandom random) {
    return strings.get(random.nextInt(strings.size()));
  }

  @Test
  @Points(2)
  @Hint(
      "One file is large, the others are small, two may be under way. Do the small ones wait for"
          + " the large one, although there is room for one of them?")
  void beginsTheNextFileAsSoonAsOneIsDone() throws IOException {
    // 24 requests of 512 KiB: more than three small files need one after the other.
    Path large = file("large.txt", "x".repeat(24 * 512 * 1024));
    List<Path> files = List.of(large, file("1", "a"), file("2", "a b"), file("3", "a b c"));
    Reading reading = new Reading();
    List<Integer> begun = new ArrayList<>();
    reading.loop.prepare(new Repeated(reading, begun));

    Outcome<List<Result>> results = reading.count(files, 2, controller.signal());

    assertThat(results.value().getFirst()).isEqualTo(new Result.Counted(large, 1));
    assertThat(begun)
        .as(
            "how many files had been begun at each of the first 20 turns, of a large file and three"
                + " small ones, two at a time")
        .contains(4);
  }

  /** Notes at each of the first turns how many files have been begun. */
  private record Repeated(Reading reading, List<Integer> begun) implements Callback {

    @Override
    public void call() {
      begun.add(reading.underWay.begun());
      if (begun.size() < 20) {
        reading.loop.prepare(this);
      }
    }
  }

  @Test
  @Points(2)
  @Hint(
      "More files fail than may be under way at once. Does the place of a file that failed become"
          + " free again, and free once?")
  void manyBadFilesSinkNobody() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      files.add(folder.resolve("missing " + i));
      files.add(file(i + ".txt", "two words"));
      // A folder: there is something of this name, and it cannot be read.
      files.add(folder);
    }

    for (int seed = 0; seed < SEEDS; seed++) {
      Reading reading = new Reading(seed);
      Outcome<List<Result>> results = reading.count(files, 3, controller.signal());
      assertThat(results.value()).extracting(Result::file).isEqualTo(files);
      for (int i = 0; i < files.size(); i++) {
        if (i % 3 == 1) {
          assertThat(results.value().get(i)).isEqualTo(new Result.Counted(files.get(i), 2));
        } else {
          assertThat(results.value().get(i))
              .as("the result of " + files.get(i))
              .isInstanceOf(Result.Failed.class);
        }
      }
      assertThat(reading.underWay.peak())
          .as("files under way at the most, with a limit of 3, under seed " + seed)
          .isEqualTo(3);
    }
  }

  @Test
  @Points(2)
  @Hint(
      "The signal aborts while some files are under way. Who looks at it before the next file is"
          + " begun, and is a result that comes now still of interest?")
  void beginsNoFileAfterAnAbort() throws IOException {
    List<Path> files = files(20);
    Exception reason = new Exception("the user has gone");

    for (int seed = 0; seed < SEEDS; seed++) {
      AbortController each = new AbortController();
      Reading reading = new Reading(seed);
      int turns = 1 + seed % 12;
      int[] begun = {-1};
      Countdown countdown =
          new Countdown(
              reading,
              turns,
              () -> {
                begun[0] = reading.underWay.begun();
                each.abort(reason);
              });
      reading.loop.setImmediate(countdown);

      Outcome<List<Result>> results = reading.count(files, 4, each.signal());

      assertThat(results.reason()).isSameAs(reason);
      assertThat(reading.underWay.begun())
          .as("files that were begun, of 20, when the signal aborted in turn " + turns)
          .isEqualTo(begun[0]);
    }
  }

  /** Does something in the check phase of a later turn. */
  private static final class Countdown implements Callback {

    private final Reading reading;
    private final Runnable action;
    private int turns;

    Countdown(Reading reading, int turns, Runnable action) {
      this.reading = reading;
      this.turns = turns;
      this.action = action;
    }

    @Override
    public void call() {
      if (--turns == 0) {
        action.run();
      } else {
        reading.loop.setImmediate(this);
      }
    }
  }

  @Test
  @Points(1)
  @Hint(
      "The signal aborts while the last files are under way: no other would be begun anyway. Does"
          + " the caller still learn of the abort?")
  void anAbortDuringTheLastFilesRejects() throws IOException {
    Exception reason = new Exception("the user has gone");
    Reading reading = new Reading();
    reading.loop.setImmediate(() -> controller.abort(reason));

    Outcome<List<Result>> results = reading.count(files(3), 8, controller.signal());

    assertThat(results.reason()).isSameAs(reason);
  }

  @Test
  @Points(1)
  @NonBlocking(cpuMillis = NOT_ABOUT_SPEED)
  @Hint(
      "Who waits for the disk: a thread of the pool, or the thread of the loop? Read through the"
          + " file system that you are given.")
  void neverMakesTheLoopsThreadWait(EventLoop loop, FileSystem fileSystem) throws IOException {
    List<Path> files = files(20);

    Outcome<List<Result>> results =
        Outcome.running(loop, () -> WordCount.count(fileSystem, files, 3, controller.signal()));

    assertThat(results.value()).hasSize(20);
  }

  @Test
  @Points(1)
  @Hint("Is a single file begun for a signal that had aborted before?")
  void beginsNothingForASignalThatHasAborted() throws IOException {
    Exception reason = new Exception("too late");
    Reading reading = new Reading();

    Outcome<List<Result>> results = reading.count(files(3), 2, AbortSignal.aborted(reason));

    assertThat(results.reason()).isSameAs(reason);
    assertThat(reading.underWay.begun()).as("files that were begun").isZero();
  }

  @Test
  @Points(1)
  @Hint(
      "Try the edges: no file at all, fewer files than the limit, the same file twice in the list.")
  void theEdgesAreNoSpecialCase() throws IOException {
    Path file = file("file.txt", "two words");

    assertThat(new Reading().count(List.of(), 3, controller.signal()).value()).isEmpty();
    assertThat(new Reading().count(List.of(file, file), 1_000, controller.signal()).value())
        .isEqualTo(Collections.nCopies(2, new Result.Counted(file, 2)));
  }

  @Test
  @Points(1)
  @Hint(
      "A large file is read in several pieces. What if a word, or a character of several bytes, is"
          + " cut in two there?")
  void countsWordsAcrossTheCutsOfALargeFile() throws IOException {
    // 7 bytes a word with its gap: no cut at a power of two falls between the same characters.
    int words = 200_000;
    Path file = file("large.txt", "日本 ".repeat(words));

    assertThat(new Reading().count(List.of(file), 1, controller.signal()).value())
        .containsExactly(new Result.Counted(file, words));
  }

  @Test
  @Points(1)
  @LoopTest(maxCallbacks = 1_000_000)
  @Hint(
      "A thousand files, one at a time: does the end of one file call the beginning of the next,"
          + " and that its end, until the stack is full?")
  void manyFilesNeedNoDeepStack() throws IOException {
    Path file = file("file.txt", "two words");
    List<Path> files = new ArrayList<>(Collections.nCopies(200, file));
    files.addAll(Collections.nCopies(1_000, folder.resolve("missing")));

    Outcome<List<Result>> results = new Reading().count(files, 1, controller.signal());

    assertThat(results.value()).hasSize(1_200);
    assertThat(results.value().subList(0, 200)).containsOnly(new Result.Counted(file, 2));
  }
}
