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

/** Whoever meets a bad file takes no other file. */
public final class WordCount {

  public sealed interface Result {

    Path file();

    record Counted(Path file, long words) implements Result {}

    record Failed(Path file, Throwable error) implements Result {}
  }

  public static Promise<List<Result>> count(
      FileSystem fileSystem, List<Path> files, int limit, AbortSignal signal) {
    Result[] results = new Result[files.size()];
    int[] next = {0};
    List<Promise<Void>> lanes = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, files.size()); i++) {
      lanes.add(
          async(() -> {
            signal.throwIfAborted();
            while (next[0] < files.size()) {
              int place = next[0]++;
              Path file = files.get(place);
              try {
                results[place] =
                    new Result.Counted(file, words(await(fileSystem.readFile(file, UTF_8))));
              } catch (Exception error) {
                results[place] = new Result.Failed(file, error);
                return;
              }
              signal.throwIfAborted();
            }
          }));
    }
    return Promises.all(lanes)
        .then(all -> {
          return Arrays.asList(results);
        });
  }

  private static long words(String text) {
    return new StringTokenizer(text).countTokens();
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
