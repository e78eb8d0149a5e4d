package dayone.runtime.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A call of the file system failed. Carries what Node's errors carry: the code, the system call and
 * the path.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/errors.html#common-system-errors">Node:
 *     system errors</a>
 */
public final class FileSystemException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;

  private FileSystemException(String code, String what, String call, Path path, IOException cause) {
    super(code + ": " + what + ", " + call + " '" + path + "'", cause);
    this.code = code;
  }

  static FileSystemException of(IOException cause, String call, Path path) {
    return switch (cause) {
      case NoSuchFileException e ->
          new FileSystemException("ENOENT", "no such file or directory", call, path, e);
      case AccessDeniedException e ->
          new FileSystemException("EACCES", "permission denied", call, path, e);
      // The JDK has no type for this one, and no code: all it says is the system's own text.
      case IOException e when "Is a directory".equals(e.getMessage()) ->
          new FileSystemException("EISDIR", "illegal operation on a directory", call, path, e);
      case IOException e ->
          new FileSystemException("EIO", String.valueOf(e.getMessage()), call, path, e);
    };
  }

  /**
   * Node's name for what went wrong: {@code ENOENT}, {@code EACCES}, {@code EISDIR} or {@code EIO}.
   */
  public String code() {
    return code;
  }
}
