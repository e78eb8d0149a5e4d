package dayone.topics.nonblocking;

import dayone.runtime.Todo;
import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Task 3: the words of many files, a few files at a time. */
public final class WordCount {

  /** What became of one file. */
  public sealed interface Result {

    /** Which file. */
    Path file();

    /** It was read, and has so many words. */
    record Counted(Path file, long words) implements Result {}

    /** It could not be read; {@code error} is what the file system said. */
    record Failed(Path file, Throwable error) implements Result {}
  }

  /**
   * Counts the words of {@code files}, which are UTF-8. A word is a run of characters that are none
   * of these: space, tab, line feed, carriage return.
   *
   * <p>At most {@code limit} files are under way at any time. While files are left, there are no
   * fewer either: as soon as one is done, the next one is begun. A file that cannot be read is a
   * result like the others.
   *
   * @param fileSystem reads the files
   * @param files the files; the same may come twice and has two results then
   * @param limit how many files may be under way; 1 or more
   * @param signal when it aborts, the promise is rejected with its reason, and no other file is
   *     begun
   * @return a promise of the results, one for each file, in the order of {@code files}
   */
  public static Promise<List<Result>> count(
      FileSystem fileSystem, List<Path> files, int limit, AbortSignal signal) {
    throw new Todo("Task 3: count the words of the files, a few files at a time");
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

  private WordCount() {}
}
