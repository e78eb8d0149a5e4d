package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.io.FileSystemException;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.nonblocking.WordCount.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files are real, and so are the threads that read them. An observer of the loop counts how
 * many are under way; it does not ask how long anything takes.
 */
@Task(3)
@LoopTest
final class WordCountTest {

  @TempDir Path folder;

  private final AbortController controller = new AbortController();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  @Points(3)
  @Hint(
      "How many words has an empty file? One that begins with a space? One with two line ends in a"
          + " row? And whose result is the first in the list?")
  void countsTheWordsOfEachFileInOrder() throws IOException {
    Path one = file("one.txt", "one");
    Path empty = file("empty.txt", "");
    Path spaces = file("spaces.txt", "  spaces\tand\r\n\n line ends \n");
    Path other = file("other.txt", "zwölf Füße, 3 µm");

    Outcome<List<Result>> results =
        new Reading().count(List.of(one, empty, spaces, other), 2, controller.signal());

    assertThat(results.value())
        .containsExactly(
            new Result.Counted(one, 1),
            new Result.Counted(empty, 0),
            new Result.Counted(spaces, 4),
            new Result.Counted(other, 4));
  }

  @Test
  @Points(3)
  @Hint(
      "One file is missing. Which promise is rejected then, and where do you turn that into a"
          + " result of this one file?")
  void aFileThatCannotBeReadIsAResult() throws IOException {
    Path good = file("good.txt", "four words are here");
    Path missing = folder.resolve("missing.txt");

    Outcome<List<Result>> results =
        new Reading().count(List.of(missing, good), 1, controller.signal());

    assertThat(results.value()).hasSize(2);
    assertThat(results.value().get(1)).isEqualTo(new Result.Counted(good, 4));
    assertThat(results.value().getFirst())
        .isInstanceOfSatisfying(
            Result.Failed.class,
            failed -> {
              assertThat(failed.file()).isEqualTo(missing);
              assertThat(failed.error())
                  .isInstanceOfSatisfying(
                      FileSystemException.class,
                      error -> assertThat(error.code()).isEqualTo("ENOENT"));
            });
  }

  @Test
  @Points(3)
  @Hint(
      "How many files are being read when your method has returned, and what has to happen before"
          + " the next one may begin?")
  void hasAsManyFilesUnderWayAsTheLimitSays() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      files.add(file(i + ".txt", "a few words"));
    }

    for (int limit : List.of(1, 3, 5)) {
      Reading reading = new Reading();
      Outcome<List<Result>> results = reading.count(files, limit, controller.signal());

      assertThat(results.value()).hasSize(12);
      assertThat(reading.underWay.peak())
          .as("files under way at the most, of 12, with a limit of " + limit)
          .isEqualTo(limit);
    }
  }
}
