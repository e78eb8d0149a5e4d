package dayone.runtime.io;

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

  private final String code;
  private final @Nullable String path;
  private final @Nullable String dest;

  private FileSystemException(
      String code,
      Errno errno,
      String message,
      String syscall,
      @Nullable String path,
      @Nullable String dest,
      @Nullable Throwable cause) {
    super(errno, message, syscall, cause);
    this.code = code;
    this.path = path;
    this.dest = dest;
  }

  // ---- what the system refused

  /** A call with an open file: {@code EBADF: bad file descriptor, read}. */
  static FileSystemException ofDescriptor(Errno errno, String syscall, @Nullable Throwable cause) {
    return new FileSystemException(
        errno.name(), errno, sentence(errno, syscall), syscall, null, null, cause);
  }

  /** A call with a path: {@code ENOENT: no such file or directory, open 'a.txt'}. */
  static FileSystemException ofPath(
      Errno errno, String syscall, Path path, @Nullable Throwable cause) {
    String message = sentence(errno, syscall) + " '" + path + "'";
    return new FileSystemException(
        errno.name(), errno, message, syscall, path.toString(), null, cause);
  }

  /** A call with two paths: {@code ENOENT: no such file or directory, rename 'a' -> 'b'}. */
  static FileSystemException ofPaths(
      Errno errno, String syscall, Path path, Path dest, @Nullable Throwable cause) {
    String message = sentence(errno, syscall) + " '" + path + "' -> '" + dest + "'";
    return new FileSystemException(
        errno.name(), errno, message, syscall, path.toString(), dest.toString(), cause);
  }

  private static String sentence(Errno errno, String syscall) {
    return errno + ": " + errno.text() + ", " + syscall;
  }

  // ---- what Node refuses by itself

  /** A handle was used after it was closed. */
  static FileSystemException fileClosed(String call) {
    return new FileSystemException("EBADF", Errno.EBADF, "file closed", call, null, null, null);
  }

  /** A whole file that no array can hold. */
  static FileSystemException tooLarge(long bytes) {
    return new FileSystemException(
        "ERR_FS_FILE_TOO_LARGE",
        Errno.EFBIG,
        "File size (" + bytes + ") is greater than 2 GiB; read it as a stream",
        "read",
        null,
        null,
        null);
  }

  /** A directory was to be removed by {@code rm} without its option for that. */
  static FileSystemException isDirectory(Path path) {
    return new FileSystemException(
        "ERR_FS_EISDIR",
        Errno.EISDIR,
        "Path is a directory: rm returned EISDIR (is a directory) " + path,
        "rm",
        path.toString(),
        null,
        null);
  }

  @Override
  public String code() {
    return code;
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
