package dayone.runtime.io;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call of {@code writeFile}: open, write until everything is written, close. */
final class WriteFile {

  /** How much one request of {@code fs.promises} writes: {@code kWriteFileMaxChunkSize}. */
  static final int PROMISED_CHUNK = 512 * 1024;

  private final EventLoop loop;
  private final byte[] data;
  private final WriteFileOptions options;
  private final boolean promised;
  private final WorkCallback<@Nullable Void> callback;
  private @Nullable Descriptor file;
  private boolean closes = true;
  private int written;
  private @Nullable Throwable failure;

  /**
   * @param promised whether this is the call of {@code fs.promises}, which differs: it writes in
   *     chunks, and of nothing it writes nothing
   */
  WriteFile(
      EventLoop loop,
      byte[] data,
      WriteFileOptions options,
      boolean promised,
      WorkCallback<@Nullable Void> callback) {
    this.loop = loop;
    this.data = data;
    this.options = options;
    this.promised = promised;
    this.callback = callback;
  }

  /** Tells the callback at once if the signal has aborted already. */
  void unlessAborted(Path path) throws Exception {
    Throwable aborted = AbortSignal.errorOf(options.signal());
    if (aborted != null) {
      callback.call(aborted, null);
    } else {
      to(path);
    }
  }

  void to(Path path) {
    OpenFlags flags = OpenFlags.named(options.flags());
    loop.<Descriptor>queueWork("fs.open", () -> Descriptor.open(path, flags), this::opened);
  }

  /** Writes to an open file, which stays open. */
  void to(Descriptor open) throws Exception {
    closes = false;
    opened(null, open);
  }

  private void opened(@Nullable Throwable error, @Nullable Descriptor opened) throws Exception {
    if (opened == null) {
      callback.call(error, null);
      return;
    }
    file = opened;
    Throwable aborted = AbortSignal.errorOf(options.signal());
    if (promised && data.length == 0) {
      allWritten(aborted);
    } else {
      write();
    }
  }

  private void write() throws Exception {
    Throwable aborted = AbortSignal.errorOf(options.signal());
    if (aborted != null) {
      finish(aborted);
    } else {
      loop.<Integer>queueWork("fs.write", this::writeChunk, this::didWrite);
    }
  }

  /** On a thread of the pool. */
  private Integer writeChunk() throws FileSystemException {
    int rest = data.length - written;
    return descriptor()
        .write(data, written, promised ? Math.min(PROMISED_CHUNK, rest) : rest, Descriptor.CURRENT);
  }

  private void didWrite(@Nullable Throwable error, @Nullable Integer count) throws Exception {
    if (count == null) {
      finish(error);
      return;
    }
    written += count;
    if (written < data.length) {
      write();
    } else {
      allWritten(null);
    }
  }

  private void allWritten(@Nullable Throwable aborted) throws Exception {
    if (aborted == null && options.flush()) {
      loop.<@Nullable Void>queueWork(
          "fs.fsync", descriptor()::sync, (error, nothing) -> finish(error));
    } else {
      finish(aborted);
    }
  }

  private void finish(@Nullable Throwable error) throws Exception {
    failure = error;
    if (closes) {
      loop.<@Nullable Void>queueWork("fs.close", descriptor()::close, this::closed);
    } else {
      closed(null, null);
    }
  }

  private void closed(@Nullable Throwable error, @Nullable Void nothing) throws Exception {
    callback.call(failure == null ? error : failure, null);
  }

  private Descriptor descriptor() {
    return Objects.requireNonNull(file);
  }
}
