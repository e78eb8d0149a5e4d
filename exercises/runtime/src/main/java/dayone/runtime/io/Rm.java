package dayone.runtime.io;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code rm}. A tree is removed as Node's {@code rimraf} does it: each call of the
 * system is a request, and the entries of one directory are removed side by side.
 */
final class Rm {

  private final EventLoop loop;
  private final Set<RmOption> options;

  Rm(EventLoop loop, Set<RmOption> options) {
    this.loop = loop;
    this.options = options;
  }

  void remove(Path path, WorkCallback<@Nullable Void> callback) {
    loop.<Stats>queueWork(
        "fs.lstat",
        () -> PathCalls.lstat(path),
        (error, stats) -> {
          if (stats == null) {
            // Node goes on to look at it once more, and once more finds nothing.
            boolean excused = options.contains(RmOption.FORCE) && isGone(error);
            if (!excused) {
              callback.call(error, null);
              return;
            }
          } else if (stats.isDirectory() && !options.contains(RmOption.RECURSIVE)) {
            callback.call(FileSystemException.isDirectory(path), null);
            return;
          }
          removeTree(path, callback);
        });
  }

  private void removeTree(Path path, WorkCallback<@Nullable Void> callback) {
    loop.<Stats>queueWork(
        "fs.lstat",
        () -> PathCalls.lstat(path),
        (error, stats) -> {
          if (stats == null && isGone(error)) {
            callback.call(null, null);
          } else if (stats != null && stats.isDirectory()) {
            removeDirectory(path, null, callback);
          } else {
            removeFile(path, callback);
          }
        });
  }

  private void removeFile(Path path, WorkCallback<@Nullable Void> callback) {
    send(
        "fs.unlink",
        () -> PathCalls.unlink(path),
        error -> {
          if (error instanceof SystemError system
              && (system.errno() == Errno.EISDIR || system.errno() == Errno.EPERM)) {
            removeDirectory(path, error, callback);
          } else {
            done(error, callback);
          }
        });
  }

  /**
   * @param original what unlink said, which is what counts if this is no directory after all
   */
  private void removeDirectory(
      Path path, @Nullable Throwable original, WorkCallback<@Nullable Void> callback) {
    send(
        "fs.rmdir",
        () -> PathCalls.rmdir(path),
        error -> {
          Errno errno = error instanceof SystemError system ? system.errno() : null;
          if (errno == Errno.ENOTEMPTY || errno == Errno.EEXIST || errno == Errno.EPERM) {
            removeEntries(path, callback);
          } else {
            done(errno == Errno.ENOTDIR ? original : error, callback);
          }
        });
  }

  private void removeEntries(Path path, WorkCallback<@Nullable Void> callback) {
    loop.<List<String>>queueWork(
        "fs.scandir",
        () -> PathCalls.readdir(path),
        (error, names) -> {
          if (names == null) {
            done(error, callback);
          } else if (names.isEmpty()) {
            removeEmptied(path, callback);
          } else {
            Remaining remaining = new Remaining(names.size(), path, callback);
            for (String name : names) {
              removeTree(path.resolve(name), remaining);
            }
          }
        });
  }

  private void removeEmptied(Path path, WorkCallback<@Nullable Void> callback) {
    send("fs.rmdir", () -> PathCalls.rmdir(path), error -> done(error, callback));
  }

  /** The entries of a directory that are not removed yet. The first failure is the outcome. */
  private final class Remaining implements WorkCallback<@Nullable Void> {

    private int count;
    private final Path directory;
    private final WorkCallback<@Nullable Void> callback;
    private boolean failed;

    Remaining(int count, Path directory, WorkCallback<@Nullable Void> callback) {
      this.count = count;
      this.directory = directory;
      this.callback = callback;
    }

    @Override
    public void call(@Nullable Throwable error, @Nullable Void nothing) throws Exception {
      if (failed) {
        return;
      }
      if (error != null) {
        failed = true;
        callback.call(error, null);
      } else if (--count == 0) {
        removeEmptied(directory, callback);
      }
    }
  }

  private interface After {
    void call(@Nullable Throwable error) throws Exception;
  }

  private void send(String label, Callable<@Nullable Void> work, After after) {
    loop.<@Nullable Void>queueWork(label, work, (error, nothing) -> after.call(error));
  }

  private static void done(@Nullable Throwable error, WorkCallback<@Nullable Void> callback)
      throws Exception {
    callback.call(isGone(error) ? null : error, null);
  }

  /** Somebody else was faster: what was to be achieved is achieved. */
  private static boolean isGone(@Nullable Throwable error) {
    return error instanceof SystemError system && Objects.equals(system.code(), "ENOENT");
  }
}
