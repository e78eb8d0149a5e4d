package dayone.runtime.io;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A call of the file system failed.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/errors.html#common-system-errors">Node:
 *     common system errors</a>
 */
public final class FileSystemException extends SystemError {

  private static final long serialVersionUID = 1L;

  private final @Nullable String path;
  private final @Nullable String dest;

  private FileSystemException(
      Errno errno,
      String message,
      String syscall,
      @Nullable String path,
      @Nullable String dest,
      @Nullable Throwable cause) {
    super(errno, message, syscall, cause);
    this.path = path;
    this.dest = dest;
  }

  /** A call with an open file: {@code EBADF: bad file descriptor, read}. */
  static FileSystemException ofDescriptor(Errno errno, String syscall, @Nullable Throwable cause) {
    return new FileSystemException(errno, sentence(errno, syscall), syscall, null, null, cause);
  }

  /** A call with a path: {@code ENOENT: no such file or directory, open 'a.txt'}. */
  static FileSystemException ofPath(
      Errno errno, String syscall, Path path, @Nullable Throwable cause) {
    String message = sentence(errno, syscall) + " '" + path + "'";
    return new FileSystemException(errno, message, syscall, path.toString(), null, cause);
  }

  /** A call with two paths: {@code ENOENT: no such file or directory, rename 'a' -> 'b'}. */
  static FileSystemException ofPaths(
      Errno errno, String syscall, Path path, Path dest, @Nullable Throwable cause) {
    String message = sentence(errno, syscall) + " '" + path + "' -> '" + dest + "'";
    return new FileSystemException(
        errno, message, syscall, path.toString(), dest.toString(), cause);
  }

  private static String sentence(Errno errno, String syscall) {
    return errno + ": " + errno.text() + ", " + syscall;
  }

  // Replaced by the calls themselves as they are written.
  static FileSystemException of(IOException cause, String call, Path path) {
    return ofPath(ErrnoOfJdk.of(cause), call, path, cause);
  }

  @Override
  public @Nullable String path() {
    return path;
  }

  @Override
  public @Nullable String dest() {
    return dest;
  }
}
