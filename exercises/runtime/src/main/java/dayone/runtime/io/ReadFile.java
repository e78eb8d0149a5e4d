package dayone.runtime.io;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code readFile}: open, ask for the size, read, close. Each is a request of its own,
 * so that a big file does not hold a thread of the pool from its beginning to its end, and so that
 * a signal can stop it in between.
 *
 * <p>A file that says that it has no bytes is read until there are none: those of {@code /proc} say
 * so, and a device does.
 */
final class ReadFile {

  /** How much one request reads: {@code kReadFileBufferLength}. */
  static final int CHUNK = 512 * 1024;

  /** The same where the size is not known: {@code kReadFileUnknownBufferLength}. */
  static final int CHUNK_OF_UNKNOWN = 64 * 1024;

  private static final long LARGEST = Integer.MAX_VALUE;
  private static final byte[] NOTHING = {};

  private final EventLoop loop;
  private final @Nullable AbortSignal signal;
  private final boolean promised;
  private final WorkCallback<byte[]> callback;
  private @Nullable Descriptor file;
  private boolean closes = true;
  private byte[] buffer = NOTHING;
  private int size;
  private int position;

  /** Only of a file of unknown size. */
  private @Nullable ByteArrayOutputStream collected;

  private @Nullable Throwable failure;

  /**
   * @param promised whether this is the call of {@code fs.promises}, which differs: it looks at the
   *     signal more often, and takes a short read of a small file for the end of it
   */
  ReadFile(
      EventLoop loop,
      @Nullable AbortSignal signal,
      boolean promised,
      WorkCallback<byte[]> callback) {
    this.loop = loop;
    this.signal = signal;
    this.promised = promised;
    this.callback = callback;
  }

  /** Tells the callback at once if the signal has aborted already. */
  void unlessAborted(Path path) throws Exception {
    Throwable aborted = AbortSignal.errorOf(signal);
    if (aborted != null) {
      callback.call(aborted, null);
    } else {
      of(path);
    }
  }

  void of(Path path) {
    loop.<Descriptor>queueWork(
        "fs.open", () -> Descriptor.open(path, OpenFlags.READING), this::opened);
  }

  /** Reads what is left of an open file, which stays open. */
  void of(Descriptor open) throws Exception {
    closes = false;
    opened(null, open);
  }

  private void opened(@Nullable Throwable error, @Nullable Descriptor opened) throws Exception {
    if (opened == null) {
      callback.call(error, null);
      return;
    }
    file = opened;
    Throwable aborted = promised ? AbortSignal.errorOf(signal) : null;
    if (aborted != null) {
      finish(aborted);
    } else {
      loop.<Long>queueWork("fs.fstat", opened::size, this::sized);
    }
  }

  private void sized(@Nullable Throwable error, @Nullable Long bytes) throws Exception {
    if (bytes == null) {
      finish(error);
    } else if (bytes > LARGEST) {
      finish(FileSystemException.tooLarge(bytes));
    } else {
      size = bytes.intValue();
      try {
        buffer = new byte[size == 0 ? CHUNK_OF_UNKNOWN : size];
      } catch (OutOfMemoryError tooBig) {
        finish(tooBig);
        return;
      }
      read();
    }
  }

  private void read() throws Exception {
    Throwable aborted = AbortSignal.errorOf(signal);
    if (aborted != null) {
      finish(aborted);
    } else {
      loop.<Integer>queueWork("fs.read", this::readChunk, this::didRead);
    }
  }

  /** On a thread of the pool. */
  private Integer readChunk() throws FileSystemException {
    return size == 0
        ? descriptor().read(buffer, 0, buffer.length, Descriptor.CURRENT)
        : descriptor().read(buffer, position, Math.min(CHUNK, size - position), Descriptor.CURRENT);
  }

  private void didRead(@Nullable Throwable error, @Nullable Integer count) throws Exception {
    if (count == null) {
      finish(error);
      return;
    }
    position += count;
    if (size == 0 && count > 0) {
      collect(count);
    }
    boolean shortRead = promised && size != 0 && size <= CHUNK && count < size;
    if (count == 0 || position == size || shortRead) {
      finish(null);
    } else {
      read();
    }
  }

  private void collect(int count) {
    if (collected == null) {
      collected = new ByteArrayOutputStream();
    }
    collected.write(buffer, 0, count);
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
    Throwable first = failure == null ? error : failure;
    callback.call(first, first == null ? result() : null);
  }

  private byte[] result() {
    if (size == 0) {
      return collected == null ? NOTHING : collected.toByteArray();
    }
    // The file may have become shorter since its size was asked for.
    return position < size ? Arrays.copyOf(buffer, position) : buffer;
  }

  private Descriptor descriptor() {
    return Objects.requireNonNull(file);
  }
}
