package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.io.Dirent;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.io.Stats;
import java.nio.file.Path;

/** Leaves out what the directory calls no file; a symbolic link has to be looked at. */
public final class FileProcessing {

  public sealed interface Result {

    String filename();

    record Processed(String filename, long size, String content) implements Result {}

    record Unreadable(String filename, Throwable error) implements Result {}
  }

  public static AsyncGenerator<Result> processFiles(FileSystem fs, Path directory) {
    return AsyncGenerator.of(out -> {
      var entries = AsyncIterable.from(await(fs.readdirWithFileTypes(directory)));
      ForAwait.each(
          entries,
          entry -> {
            if (entry.isFile() || entry.isSymbolicLink()) {
              Result result = await(async(() -> result(fs, directory, entry)));
              if (result != null) {
                out.yield(result);
              }
            }
          });
    });
  }

  private static Result result(FileSystem fs, Path directory, Dirent entry) throws Exception {
    Path path = directory.resolve(entry.name());
    try {
      Stats stats = await(fs.stat(path));
      return stats.isFile()
          ? new Result.Processed(entry.name(), stats.size(), await(fs.readFile(path, UTF_8)))
          : null;
    } catch (Exception e) {
      boolean gone = e instanceof FileSystemException failed && failed.code().equals("ENOENT");
      return gone ? null : new Result.Unreadable(entry.name(), e);
    }
  }

  private FileProcessing() {}
}
