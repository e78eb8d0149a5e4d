package dayone.topics.asyncgenerators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.io.FileSystem;
import java.nio.file.Path;

/** Task 1: the files of a directory, read one by one, when somebody asks for the next. */
public final class FileProcessing {

  /** What became of one file. */
  public sealed interface Result {

    /** The name in the directory. */
    String filename();

    /**
     * A file that was read.
     *
     * @param size in bytes
     * @param content its bytes as UTF-8
     */
    record Processed(String filename, long size, String content) implements Result {}

    /**
     * A file that could not be read.
     *
     * @param error what the file system said
     */
    record Unreadable(String filename, Throwable error) implements Result {}
  }

  /**
   * The regular files that lie directly in {@code directory}, in the order of {@code readdir}. What
   * is no regular file is left out, and so is a file that is gone when it is its turn. The next
   * file is touched only when somebody asks for it.
   *
   * <p>If the directory itself cannot be read, the first {@code next()} is rejected with the error
   * of the file system.
   */
  public static AsyncGenerator<Result> processFiles(FileSystem fs, Path directory) {
    throw new Todo("Task 1: yield the files of a directory");
  }

  private FileProcessing() {}
}
