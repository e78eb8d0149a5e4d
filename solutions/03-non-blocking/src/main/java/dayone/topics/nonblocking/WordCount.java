package dayone.topics.nonblocking;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Task 3: the words of many files, a few files at a time. */
public final class WordCount {

  private static final String BETWEEN_WORDS = " \t\n\r";

  /** What became of one file. */
  public sealed interface Result {

    /** Which file. */
    Path file();

    /** It was read, and has so many words. */
    record Counted(Path file, long words) implements Result {}

    /** It could not be read; {@code error} is what the file system said. */
    record Failed(Path file, Throwable error) implements Result {}
  }

  /** Counts with {@code limit} lanes, each of which takes one file after the other. */
  public static Promise<List<Result>> count(
      FileSystem fileSystem, List<Path> files, int limit, AbortSignal signal) {
    return new WordCount(fileSystem, files, signal).count(limit);
  }

  private final FileSystem fileSystem;
  private final List<Path> files;
  private final AbortSignal signal;
  private final Result[] results;

  /** The place of the next file that nobody has begun. */
  private int next;

  private WordCount(FileSystem fileSystem, List<Path> files, AbortSignal signal) {
    this.fileSystem = fileSystem;
    this.files = files;
    this.signal = signal;
    results = new Result[files.size()];
  }

  private Promise<List<Result>> count(int limit) {
    List<Promise<@Nullable Void>> lanes = new ArrayList<>();
    for (int i = 0; i < limit && i < files.size(); i++) {
      lanes.add(async(this::lane));
    }
    return Promises.all(lanes)
        .then(all -> {
          return List.of(results);
        });
  }

  private void lane() throws Exception {
    signal.throwIfAborted();
    while (next < files.size()) {
      int place = next++;
      results[place] = read(files.get(place));
      // Before the result is looked at: a file that was cut off by the signal is no failed file.
      signal.throwIfAborted();
    }
  }

  private Result read(Path file) {
    try {
      String text = new String(await(fileSystem.readFile(file, signal)), UTF_8);
      return new Result.Counted(file, new StringTokenizer(text, BETWEEN_WORDS).countTokens());
    } catch (Exception error) {
      return new Result.Failed(file, error);
    }
  }

  /** Counts in real time: the words of the files that the command line names. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    List<Path> files =
        Arrays.stream(args.length == 0 ? new String[] {"pom.xml"} : args).map(Path::of).toList();
    loop.run(() ->
        count(new FileSystem(loop), files, 4, new AbortController().signal())
            .thenAccept(results -> results.forEach(System.out::println)));
  }
}
