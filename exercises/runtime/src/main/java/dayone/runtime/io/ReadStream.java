package dayone.runtime.io;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.stream.Readable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file as a stream of chunks, each read by a request of its own. Events besides those of {@link
 * Readable}: {@code open} and {@code ready}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsreadstream">Node: class
 *     fs.ReadStream</a>
 */
public final class ReadStream extends Readable {

  private final StreamFile file;
  private final ReadStreamOptions options;
  private long bytesRead;

  ReadStream(EventLoop loop, StreamFile file, ReadStreamOptions options) {
    super(loop, options.highWaterMark(), options.autoClose());
    this.file = file;
    this.options = options;
    if (options.signal() != null) {
      addAbortSignal(options.signal());
    }
    file.whenHandleCloses(this::destroy);
    construct();
  }

  /** The path it was opened with. */
  public Path path() {
    return file.path();
  }

  /** How many bytes were read so far. */
  public long bytesRead() {
    return bytesRead;
  }

  /** {@code pending}: whether the file is not open yet, or no longer. */
  public boolean isPending() {
    return !file.isOpen();
  }

  /** Adds a listener that is told when the file is open. */
  public void onOpen(Callback listener) {
    events().on("open", arguments -> listener.call());
  }

  /** {@code close()}: the same as {@link #destroy()}. */
  public void close() {
    destroy();
  }

  @Override
  protected void doConstruct(Consumer<@Nullable Throwable> done) {
    file.open(events(), done);
  }

  @Override
  protected void doRead(int size) throws Exception {
    long next = Math.max(options.start(), 0) + bytesRead;
    long last = options.end();
    int count = last - next >= size ? size : (int) (last - next + 1);
    if (count <= 0) {
      push(null);
      return;
    }
    byte[] buffer = new byte[count];
    long position = options.start() == Descriptor.CURRENT ? Descriptor.CURRENT : next;
    Descriptor open = file.descriptor();
    file.<Integer>request(
        "fs.read",
        () -> open.read(buffer, 0, buffer.length, position),
        (error, bytes) -> didRead(error, bytes, buffer));
  }

  private void didRead(@Nullable Throwable error, @Nullable Integer bytes, byte[] buffer)
      throws Exception {
    if (isDestroyed()) {
      return;
    }
    if (bytes == null) {
      fail(Objects.requireNonNull(error));
    } else if (bytes == 0) {
      push(null);
    } else {
      bytesRead += bytes;
      // Copied, not cut: a small chunk must not hold a large array in memory.
      push(bytes == buffer.length ? buffer : Arrays.copyOf(buffer, bytes));
    }
  }

  @Override
  protected void doDestroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
    file.close(error, false, done);
  }
}
