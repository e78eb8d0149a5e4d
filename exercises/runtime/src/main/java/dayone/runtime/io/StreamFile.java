package dayone.runtime.io;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a stream: opened by the stream itself or by somebody else, and never closed while
 * a request with it is under way. The pool's thread would find another file behind the same number.
 */
final class StreamFile {

  private final EventLoop loop;
  private final OpenFiles openFiles;
  private final Path path;
  private final @Nullable OpenFlags flags;
  private final @Nullable FileHandle handle;
  private @Nullable Descriptor file;
  private boolean busy;

  /** Asked for while the file was busy. Gets the error of the request that it has waited for. */
  private @Nullable Consumer<@Nullable Throwable> closeWhenIdle;

  /** A file that the stream opens. */
  StreamFile(EventLoop loop, OpenFiles openFiles, Path path, OpenFlags flags) {
    this(loop, openFiles, path, flags, null);
  }

  /** A file that is open. */
  StreamFile(EventLoop loop, OpenFiles openFiles, FileHandle handle) {
    this(loop, openFiles, handle.path(), null, handle);
    file = handle.hold();
  }

  private StreamFile(
      EventLoop loop,
      OpenFiles openFiles,
      Path path,
      @Nullable OpenFlags flags,
      @Nullable FileHandle handle) {
    this.loop = loop;
    this.openFiles = openFiles;
    this.path = path;
    this.flags = flags;
    this.handle = handle;
  }

  Path path() {
    return path;
  }

  boolean isOpen() {
    return file != null;
  }

  Descriptor descriptor() {
    return Objects.requireNonNull(file);
  }

  /** Has the stream end when the handle is closed that it was made from. */
  void whenHandleCloses(Runnable end) {
    if (handle != null) {
      handle.closesWith(end);
    }
  }

  /** Opens it, and tells the stream before its listeners. */
  void open(EventEmitter events, Consumer<@Nullable Throwable> done) {
    OpenFlags how = flags;
    if (how == null) {
      done.accept(null);
      return;
    }
    loop.<Descriptor>queueWork(
        "fs.open",
        () -> Descriptor.open(path, how),
        (error, opened) -> {
          if (opened == null) {
            done.accept(error);
            return;
          }
          file = opened;
          openFiles.opened(opened);
          done.accept(null);
          events.emit("open");
          events.emit("ready");
        });
  }

  /**
   * Sends a request with the file.
   *
   * @param callback is called first; then the file is closed, if that was asked for meanwhile
   */
  <T extends @Nullable Object> void request(
      String label, Callable<T> work, WorkCallback<T> callback) {
    busy = true;
    loop.<T>queueWork(
        label,
        work,
        (error, result) -> {
          busy = false;
          try {
            callback.call(error, result);
          } finally {
            closeIfAsked(error);
          }
        });
  }

  private void closeIfAsked(@Nullable Throwable error) {
    Consumer<@Nullable Throwable> close = closeWhenIdle;
    if (close != null && !busy) {
      closeWhenIdle = null;
      close.accept(error);
    }
  }

  /**
   * Closes the file, if it is open.
   *
   * @param flush whether its data shall have reached the disk before
   * @param done gets {@code error}, or what closing brought
   */
  void close(@Nullable Throwable error, boolean flush, Consumer<@Nullable Throwable> done) {
    if (busy) {
      closeWhenIdle = late -> close(error == null ? late : error, flush, done);
      return;
    }
    Descriptor open = file;
    if (open == null) {
      done.accept(error);
    } else if (flush) {
      loop.<@Nullable Void>queueWork(
          "fs.fsync",
          open::sync,
          (failure, nothing) -> close(error == null ? failure : error, false, done));
    } else if (handle != null) {
      file = null;
      closeHandle(handle, error, done);
    } else {
      file = null;
      loop.<@Nullable Void>queueWork(
          "fs.close",
          open::close,
          (failure, nothing) -> {
            openFiles.closed(open);
            done.accept(failure == null ? error : failure);
          });
    }
  }

  private static void closeHandle(
      FileHandle handle, @Nullable Throwable error, Consumer<@Nullable Throwable> done) {
    handle.release();
    handle.close((failure, nothing) -> done.accept(failure == null ? error : failure));
  }
}
