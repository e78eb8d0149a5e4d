package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * An open file. It stays open until {@link #close}; no end of the loop and no error closes it.
 * Calls that are under way when it is closed are finished first. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html#class-filehandle">Node: class
 *     FileHandle</a>
 */
public final class FileHandle {

  /** As a position: where the last read or write has stopped. {@code null} in Node. */
  public static final long CURRENT = Descriptor.CURRENT;

  private final EventLoop loop;
  private final OpenFiles openFiles;
  private final OpenedFile opened;
  private final Descriptor file;
  private final List<Runnable> streams = new ArrayList<>();
  private final List<WorkCallback<@Nullable Void>> waitForClose = new ArrayList<>();

  /** The calls under way, the streams, and one for the time until {@link #close}. */
  private int references = 1;

  private boolean closing;
  private boolean closed;

  FileHandle(EventLoop loop, OpenFiles openFiles, OpenedFile opened) {
    this.loop = loop;
    this.openFiles = openFiles;
    this.opened = opened;
    this.file = opened.file();
    openFiles.opened(file);
  }

  /** The path it was opened with. */
  public Path path() {
    return file.path();
  }

  // ---- reading

  /**
   * Reads into {@code buffer}.
   *
   * @param length how many bytes at most
   * @param position where in the file; or {@link #CURRENT}
   * @param callback gets how many bytes were read: fewer than {@code length} are no error, 0 is the
   *     end of the file
   */
  public void read(
      byte[] buffer, int offset, int length, long position, WorkCallback<Integer> callback) {
    requireWithin("read", buffer, offset, length);
    this.<Integer>send(
        "fs.read", "read", () -> file.read(buffer, offset, length, position), callback);
  }

  /** Reads into {@code buffer}; the promise is fulfilled with how many bytes were read. */
  public Promise<Integer> read(byte[] buffer, int offset, int length, long position) {
    return promise("read", callback -> read(buffer, offset, length, position, callback));
  }

  /** Reads on, as much as {@code buffer} takes at most. */
  public Promise<Integer> read(byte[] buffer) {
    return read(buffer, 0, buffer.length, CURRENT);
  }

  /** Reads all that is left. */
  public Promise<byte[]> readFile() {
    return promise(
        "readFile", callback -> new ReadFile(loop, null, true, releasing(callback)).of(hold()));
  }

  // ---- writing

  /**
   * Writes a part of {@code buffer}, which must not be changed until it is done.
   *
   * @param position where in the file; or {@link #CURRENT}. A file opened with {@code a} is always
   *     written at its end.
   * @param callback gets how many bytes were written, which may be fewer than {@code length}
   */
  public void write(
      byte[] buffer, int offset, int length, long position, WorkCallback<Integer> callback) {
    requireWithin("write", buffer, offset, length);
    this.<Integer>send(
        "fs.write", "write", () -> file.write(buffer, offset, length, position), callback);
  }

  /** Writes a part of {@code buffer}; the promise is fulfilled with how many bytes were written. */
  public Promise<Integer> write(byte[] buffer, int offset, int length, long position) {
    return promise("write", callback -> write(buffer, offset, length, position, callback));
  }

  /** Writes {@code buffer} at the current position. */
  public Promise<Integer> write(byte[] buffer) {
    return write(buffer, 0, buffer.length, CURRENT);
  }

  /** Writes the UTF-8 of {@code text} at the current position. */
  public Promise<Integer> write(String text) {
    return write(text.getBytes(UTF_8));
  }

  /** Writes all of {@code data} at the current position. What the file had before stays. */
  public Promise<@Nullable Void> writeFile(byte[] data) {
    return promise(
        "writeFile",
        callback ->
            new WriteFile(loop, data, WriteFileOptions.DEFAULT, true, releasing(callback))
                .to(hold()));
  }

  /** Makes the file {@code length} bytes long: cuts it, or fills it up with zeros. */
  public Promise<@Nullable Void> truncate(long length) {
    return promise(
        "ftruncate",
        callback -> send("fs.ftruncate", "ftruncate", () -> file.truncate(length), callback));
  }

  /** Waits until everything written has reached the disk. */
  public Promise<@Nullable Void> sync() {
    return promise("fsync", callback -> send("fs.fsync", "fsync", file::sync, callback));
  }

  /** {@code fstat}. If the name has gone to another file, all but the size is as of the opening. */
  public Promise<Stats> stat() {
    return promise("fstat", callback -> send("fs.fstat", "fstat", opened::stat, callback));
  }

  // ---- streams

  /** A stream of what is left, which closes this handle at its end. */
  public ReadStream createReadStream() {
    return createReadStream(ReadStreamOptions.DEFAULT);
  }

  /** A stream of what is left. */
  public ReadStream createReadStream(ReadStreamOptions options) {
    return new ReadStream(loop, new StreamFile(loop, openFiles, this), options);
  }

  /** A stream that writes to this file and closes this handle at its end. */
  public WriteStream createWriteStream() {
    return createWriteStream(WriteStreamOptions.DEFAULT);
  }

  /** A stream that writes to this file. */
  public WriteStream createWriteStream(WriteStreamOptions options) {
    return new WriteStream(loop, new StreamFile(loop, openFiles, this), options);
  }

  // ---- the end

  /** Closes the file, once the calls under way are done. Closing it again does nothing. */
  public Promise<@Nullable Void> close() {
    return FileSystem.promise(this::close);
  }

  /** Closes the file; {@code callback} is called in a poll phase, once it is closed. */
  public void close(WorkCallback<@Nullable Void> callback) {
    if (closed && waitForClose.isEmpty()) {
      loop.nextTick(() -> callback.call(null, null));
      return;
    }
    waitForClose.add(callback);
    if (!closing) {
      closing = true;
      release();
      List.copyOf(streams).forEach(Runnable::run);
    }
  }

  /** Keeps the file open until {@link #release}. */
  Descriptor hold() {
    references++;
    return file;
  }

  void release() {
    references--;
    if (references == 0) {
      closed = true;
      loop.<@Nullable Void>queueWork(
          "fs.close",
          file::close,
          (error, nothing) -> {
            openFiles.closed(file);
            List<WorkCallback<@Nullable Void>> callbacks = List.copyOf(waitForClose);
            waitForClose.clear();
            for (WorkCallback<@Nullable Void> callback : callbacks) {
              callback.call(error, null);
            }
          });
    }
  }

  /** Has {@code stream} called when the handle is closed below it. */
  void closesWith(Runnable stream) {
    streams.add(stream);
  }

  private <T extends @Nullable Object> void send(
      String label, String syscall, Callable<T> work, WorkCallback<T> callback) {
    if (closed) {
      loop.<T>queueWork(
          label,
          () -> {
            throw FileSystemException.ofDescriptor(Errno.EBADF, syscall, null);
          },
          callback);
      return;
    }
    hold();
    loop.queueWork(label, work, releasing(callback));
  }

  private <T extends @Nullable Object> WorkCallback<T> releasing(WorkCallback<T> callback) {
    return (error, result) -> {
      release();
      callback.call(error, result);
    };
  }

  private <T extends @Nullable Object> Promise<T> promise(
      String call, Effect<WorkCallback<T>> start) {
    return closed
        ? Promise.reject(FileSystemException.fileClosed(call))
        : FileSystem.promise(start);
  }

  private static void requireWithin(String call, byte[] buffer, int offset, int length) {
    if (offset < 0 || length < 0 || offset > buffer.length - length) {
      throw new IllegalArgumentException(
          call
              + ": offset "
              + offset
              + " and length "
              + length
              + " reach beyond the buffer of "
              + buffer.length
              + " bytes.");
    }
  }
}
