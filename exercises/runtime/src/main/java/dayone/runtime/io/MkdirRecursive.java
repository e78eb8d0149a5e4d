package dayone.runtime.io;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.nio.file.Path;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code mkdir} with {@code recursive}: tries the path itself, and goes up from there
 * until there is something to stand on. Each try is a request.
 */
final class MkdirRecursive {

  private final EventLoop loop;
  private final Path path;
  private final WorkCallback<@Nullable Path> callback;

  /** What is to be made; the topmost first. */
  private final ArrayDeque<Path> missing = new ArrayDeque<>();

  private @Nullable Path first;

  MkdirRecursive(EventLoop loop, Path path, WorkCallback<@Nullable Path> callback) {
    this.loop = loop;
    this.path = path;
    this.callback = callback;
    missing.push(path.toAbsolutePath());
  }

  void next() {
    Path next = missing.pop();
    loop.<@Nullable Void>queueWork(
        "fs.mkdir", () -> PathCalls.mkdir(next), (error, nothing) -> made(next, error));
  }

  private void made(Path made, @Nullable Throwable error) throws Exception {
    if (error == null) {
      first = first == null ? made : first;
      nextOrDone();
    } else if (!(error instanceof SystemError system)) {
      callback.call(error, null);
    } else {
      switch (system.errno()) {
        case ENOENT -> goUp(made);
        case EACCES, ENOSPC, ENOTDIR, EPERM, EROFS -> fail(system.errno());
        default -> lookAt(made, system.errno());
      }
    }
  }

  private void goUp(Path made) throws Exception {
    Path parent = made.getParent();
    if (parent == null) {
      fail(Errno.ENOENT);
      return;
    }
    missing.push(made);
    missing.push(parent);
    next();
  }

  /** Something has the name: perhaps a directory, that somebody else has just made. */
  private void lookAt(Path there, Errno why) {
    loop.<Stats>queueWork(
        "fs.stat",
        () -> PathCalls.stat(there),
        (error, stats) -> {
          if (stats == null) {
            fail(why);
          } else if (stats.isDirectory()) {
            nextOrDone();
          } else {
            fail(missing.isEmpty() ? Errno.EEXIST : Errno.ENOTDIR);
          }
        });
  }

  private void nextOrDone() throws Exception {
    if (missing.isEmpty()) {
      callback.call(null, first);
    } else {
      next();
    }
  }

  private void fail(Errno errno) throws Exception {
    callback.call(FileSystemException.ofPath(errno, "mkdir", path, null), null);
  }
}
