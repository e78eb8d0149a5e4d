package dayone.topics.nonblocking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.StringTokenizer;

/** Every file waits for a permit; a queue of promises hands the permits out. */
public final class WordCount {

  public sealed interface Result {

    Path file();

    record Counted(Path file, long words) implements Result {}

    record Failed(Path file, Throwable error) implements Result {}
  }

  public static Promise<List<Result>> count(
      FileSystem fileSystem, List<Path> files, int limit, AbortSignal signal) {
    Deque<Resolvers<Void>> waiting = new ArrayDeque<>();
    int[] free = {limit};
    List<Promise<Result>> results = new ArrayList<>();
    for (Path file : files) {
      Promise<Void> permit;
      if (free[0] > 0) {
        free[0]--;
        permit = Promise.resolve();
      } else {
        Resolvers<Void> turn = Promise.withResolvers();
        waiting.add(turn);
        permit = turn.promise();
      }
      results.add(
          permit
              .thenCompose(mine -> {
                signal.throwIfAborted();
                return read(fileSystem, file);
              })
              .then(
                  result -> {
                    release(waiting, free);
                    signal.throwIfAborted();
                    return result;
                  },
                  error -> {
                    release(waiting, free);
                    throw (Exception) error;
                  }));
    }
    return Promises.all(results);
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

  private static void release(Deque<Resolvers<Void>> waiting, int[] free) {
    if (waiting.isEmpty()) {
      free[0]++;
    } else {
      waiting.remove().resolve(null);
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

  private WordCount() {}
}
