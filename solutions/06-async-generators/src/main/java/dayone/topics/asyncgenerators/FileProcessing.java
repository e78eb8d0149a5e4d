package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.io.Stats;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Task 1: the files of a directory, read one by one, when somebody asks for the next. */
public final class FileProcessing {

  /** What became of one file. */
  public sealed interface Result {

    /** The name in the directory. */
    String filename();

    /** A file that was read. */
    record Processed(String filename, long size, String content) implements Result {}

    /** A file that could not be read. */
    record Unreadable(String filename, Throwable error) implements Result {}
  }

  /** The seed's generator, with an answer for each file that makes trouble. */
  public static AsyncGenerator<Result> processFiles(FileSystem fs, Path directory) {
    return AsyncGenerator.of(out -> {
      for (String filename : await(fs.readdir(directory))) {
        Result result = process(fs, directory, filename);
        if (result != null) {
          // Outside of the try: an error that comes in through this yield is the consumer's.
          out.yield(result);
        }
      }
    });
  }

  /** Null if there is no such file. */
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
      // No look beforehand would help: a file may vanish between the look and the use.
      return e.code().equals("ENOENT") ? null : new Result.Unreadable(filename, e);
    }
  }

  private FileProcessing() {}
}
