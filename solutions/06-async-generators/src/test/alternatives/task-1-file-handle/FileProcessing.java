package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.io.FileHandle;
import dayone.runtime.io.FileSystem;
import dayone.runtime.io.FileSystemException;
import dayone.runtime.io.Stats;
import java.nio.file.Path;
import java.util.Optional;

/** Opens each file first and asks what is open: nobody can exchange it in between. */
public final class FileProcessing {

  public sealed interface Result {

    String filename();

    record Processed(String filename, long size, String content) implements Result {}

    record Unreadable(String filename, Throwable error) implements Result {}
  }

  public static AsyncGenerator<Result> processFiles(FileSystem fs, Path directory) {
    return AsyncGenerator.of(out -> {
      for (String filename : await(fs.readdir(directory))) {
        Optional<Result> result = result(fs, directory.resolve(filename), filename);
        if (result.isPresent()) {
          out.yield(result.get());
        }
      }
    });
  }

  private static Optional<Result> result(FileSystem fs, Path path, String filename)
      throws Exception {
    FileHandle handle = null;
    try {
      handle = await(fs.open(path, "r"));
      Stats stats = await(handle.stat());
      if (!stats.isFile()) {
        return Optional.empty();
      }
      String content = new String(await(handle.readFile()), UTF_8);
      return Optional.of(new Result.Processed(filename, stats.size(), content));
    } catch (FileSystemException e) {
      return e.code().equals("ENOENT")
          ? Optional.empty()
          : Optional.of(new Result.Unreadable(filename, e));
    } finally {
      if (handle != null) {
        await(handle.close());
      }
    }
  }

  private FileProcessing() {}
}
