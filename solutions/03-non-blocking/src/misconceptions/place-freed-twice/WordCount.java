package dayone.topics.nonblocking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** A bad file makes room for two others. */
public final class WordCount {

  public sealed interface Result {

    Path file();

    record Counted(Path file, long words) implements Result {}

    record Failed(Path file, Throwable error) implements Result {}
  }

  public static Promise<List<Result>> count(
      FileSystem fileSystem, List<Path> files, int limit, AbortSignal signal) {
    return new Promise<>(result -> new Counting(fileSystem, files, signal, result).begin(limit));
  }

  private static long words(String text) {
    return new StringTokenizer(text).countTokens();
  }

  private static final class Counting {

    private final FileSystem fileSystem;
    private final List<Path> files;
    private final AbortSignal signal;
    private final Resolvers<List<Result>> result;
    private final Map<Integer, Result> results = new TreeMap<>();
    private int next;

    Counting(
        FileSystem fileSystem,
        List<Path> files,
        AbortSignal signal,
        Resolvers<List<Result>> result) {
      this.fileSystem = fileSystem;
      this.files = files;
      this.signal = signal;
      this.result = result;
    }

    void begin(int limit) {
      for (int i = 0; i < limit; i++) {
        next();
      }
    }

    private void next() {
      if (signal.isAborted()) {
        result.reject(signal.reason());
      } else if (results.size() == files.size()) {
        result.resolve(new ArrayList<>(results.values()));
      } else if (next < files.size()) {
        read(next++);
      }
    }

    private void read(int place) {
      Path file = files.get(place);
      fileSystem.readFile(
          file,
          UTF_8,
          (error, text) -> {
            if (error != null) {
              results.put(place, new Result.Failed(file, error));
              next();
            } else {
              results.put(place, new Result.Counted(file, words(text)));
            }
            next();
          });
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
