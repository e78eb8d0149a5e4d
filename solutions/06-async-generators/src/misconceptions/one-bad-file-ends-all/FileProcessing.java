package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.io.Stats;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The error of one file leaves the generator. */
public final class FileProcessing {
  public sealed interface Result {
    String filename();

    record Processed(String filename, long size, String content) implements Result {}

    record Unreadable(String filename, Throwable error) implements Result {}
  }

  public static AsyncGenerator<Result> processFiles(FileSystem fs, Path directory) {
    return AsyncGenerator.of(out -> {
      for (String filename : await(fs.readdir(directory))) {
        Result result = process(fs, directory, filename);
        if (result != null) {
          out.yield(result);
        }
      }
    });
  }

  private static @Nullable Result process(FileSystem fs, Path directory, String filename)
      throws Exception {
    Path path = directory.resolve(filename);
    try {
      Stats stats = await(fs.stat(path));
      if (!stats.isFile()) {
        return null;
      }
      String content = await(fs.readFile(path, UTF_8));
      return new Result.Processed(filename, stats.size(), content);
    } catch (FileSystemException e) {
      if (e.code().equals("ENOENT")) {
        return null;
      }
      throw e;
    }
  }

  private FileProcessing() {}
}
