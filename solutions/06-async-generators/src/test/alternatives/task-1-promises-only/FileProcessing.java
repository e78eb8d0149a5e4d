package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.promise.Promise;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Chains promises for each file; the generator only waits and yields. */
public final class FileProcessing {

  public sealed interface Result {

    String filename();

    record Processed(String filename, long size, String content) implements Result {}

    record Unreadable(String filename, Throwable error) implements Result {}
  }

  public static AsyncGenerator<Result> processFiles(FileSystem fs, Path directory) {
    return AsyncGenerator.of(out -> {
      Deque<String> left = new ArrayDeque<>(await(fs.readdir(directory)));
      while (!left.isEmpty()) {
        Result result = await(result(fs, directory, left.remove()));
        if (result != null) {
          out.yield(Promise.resolve(result));
        }
      }
    });
  }

  private static Promise<Result> result(FileSystem fs, Path directory, String filename) {
    Path path = directory.resolve(filename);
    return fs.stat(path)
        .<Result>thenCompose(stats ->
            stats.isFile()
                ? fs.readFile(path)
                    .<Result>then(bytes ->
                        new Result.Processed(filename, stats.size(), new String(bytes, UTF_8)))
                : Promise.<Result>resolve((Result) null))
        .catchError(error -> {
          if (error instanceof FileSystemException e && "ENOENT".equals(e.code())) {
            return null;
          }
          return new Result.Unreadable(filename, error);
        });
  }

  private FileProcessing() {}
}
