package dayone.topics.nonblocking;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.io.FileHandle;
import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Opens each file, reads through its handle in small pieces, and closes it in finally. */
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
              results[place] = await(read(fileSystem, files.get(place)));
              signal.throwIfAborted();
            }
          }));
    }
    return Promises.all(lanes)
        .then(all -> {
          return Arrays.asList(results);
        });
  }

  private static Promise<Result> read(FileSystem fileSystem, Path file) {
    return async(() -> {
      FileHandle handle;
      try {
        handle = await(fileSystem.open(file, "r"));
      } catch (Exception error) {
        return new Result.Failed(file, error);
      }
      try {
        return new Result.Counted(file, words(handle));
      } catch (Exception error) {
        return new Result.Failed(file, error);
      } finally {
        await(handle.close());
      }
    });
  }

  /** Bytes will do: the four characters between words are no part of another one in UTF-8. */
  private static long words(FileHandle handle) throws Exception {
    byte[] piece = new byte[1 << 20];
    long words = 0;
    boolean inWord = false;
    for (int size = await(handle.read(piece)); size > 0; size = await(handle.read(piece))) {
      for (int i = 0; i < size; i++) {
        boolean gap = piece[i] == ' ' || piece[i] == '\t' || piece[i] == '\n' || piece[i] == '\r';
        if (!gap && !inWord) {
          words++;
        }
        inWord = !gap;
      }
    }
    return words;
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
