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

/** A batch of files has to end before the next batch begins. */
public final class WordCount {

  public sealed interface Result {

    Path file();

    record Counted(Path file, long words) implements Result {}

    record Failed(Path file, Throwable error) implements Result {}
  }

  public static Promise<List<Result>> count(
      FileSystem fileSystem, List<Path> files, int limit, AbortSignal signal) {
    return async(() -> {
      List<Result> results = new ArrayList<>();
      for (int from = 0; from < files.size(); from += limit) {
        signal.throwIfAborted();
        List<Promise<Result>> batch = new ArrayList<>();
        for (Path file : files.subList(from, Math.min(files.size(), from + limit))) {
          batch.add(read(fileSystem, file));
        }
        results.addAll(await(Promises.all(batch)));
      }
      signal.throwIfAborted();
      return results;
    });
  }

  private static long words(String text) {
    return new StringTokenizer(text).countTokens();
  }

  private static Promise<Result> read(FileSystem fileSystem, Path file) {
    return fileSystem
        .readFile(file, UTF_8)
        .<Result>then(
            text -> new Result.Counted(file, words(text)), error -> new Result.Failed(file, error));
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
