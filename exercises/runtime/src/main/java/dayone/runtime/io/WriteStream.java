package dayone.runtime.io;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import dayone.runtime.stream.Writable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file to write to as a stream. Chunks that come while one is being written are written together.
 * Events besides those of {@link Writable}: {@code open} and {@code ready}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fswritestream">Node: class
 *     fs.WriteStream</a>
 */
public final class WriteStream extends Writable {

  private final StreamFile file;
  private final WriteStreamOptions options;

  /** Where the next chunk goes, or {@code CURRENT}. */
  private long position;

  private long bytesWritten;

  WriteStream(EventLoop loop, StreamFile file, WriteStreamOptions options) {
    super(loop, options.highWaterMark(), options.autoClose());
    this.file = file;
    this.options = options;
    this.position = options.start();
    if (options.signal() != null) {
      addAbortSignal(options.signal());
    }
    file.whenHandleCloses(this::close);
    construct();
  }

  /** The path it was opened with. */
  public Path path() {
    return file.path();
  }

  /** How many bytes were written so far; those that wait do not count. */
  public long bytesWritten() {
    return bytesWritten;
  }

  /** {@code pending}: whether the file is not open yet, or no longer. */
  public boolean isPending() {
    return !file.isOpen();
  }

  /** Adds a listener that is told when the file is open. */
  public void onOpen(Callback listener) {
    events().on("open", arguments -> listener.call());
  }

  /** {@code close()}: writes what waits, and closes the file. */
  public void close() {
    if (!options.autoClose()) {
      onFinish(this::destroy);
    }
    end();
  }

  @Override
  protected void doConstruct(Consumer<@Nullable Throwable> done) {
    file.open(events(), done);
  }

  @Override
  protected void doWrite(byte[] chunk, Effect<@Nullable Throwable> done) {
    writeRest(chunk, 0, advance(chunk.length), done);
  }

  @Override
  protected void doWritev(List<byte[]> chunks, Effect<@Nullable Throwable> done) {
    if (position != Descriptor.CURRENT) {
      // The JDK gathers only at the current position.
      doWrite(joined(chunks), done);
      return;
    }
    Descriptor open = file.descriptor();
    file.<Long>request(
        "fs.write",
        () -> open.writev(chunks),
        (error, written) -> {
          if (written == null) {
            done.accept(error);
            return;
          }
          bytesWritten += written;
          byte[] all = written < length(chunks) ? joined(chunks) : new byte[0];
          if (all.length == 0) {
            done.accept(null);
          } else {
            writeRest(all, Math.toIntExact(written), Descriptor.CURRENT, done);
          }
        });
  }

  /** As a write may stop anywhere, there is another request for what is left. */
  private void writeRest(byte[] chunk, int offset, long at, Effect<@Nullable Throwable> done) {
    Descriptor open = file.descriptor();
    file.<Integer>request(
        "fs.write",
        () -> open.write(chunk, offset, chunk.length - offset, at),
        (error, written) -> {
          if (written == null) {
            done.accept(error);
            return;
          }
          bytesWritten += written;
          int next = offset + written;
          if (next == chunk.length || isDestroyed()) {
            done.accept(null);
          } else {
            writeRest(chunk, next, at == Descriptor.CURRENT ? at : at + written, done);
          }
        });
  }

  private long advance(int bytes) {
    long at = position;
    if (position != Descriptor.CURRENT) {
      position += bytes;
    }
    return at;
  }

  private static int length(List<byte[]> chunks) {
    return chunks.stream().mapToInt(chunk -> chunk.length).sum();
  }

  private static byte[] joined(List<byte[]> chunks) {
    byte[] all = new byte[length(chunks)];
    int filled = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, filled, chunk.length);
      filled += chunk.length;
    }
    return all;
  }

  @Override
  protected void doDestroy(@Nullable Throwable error, Consumer<@Nullable Throwable> done) {
    file.close(error, options.flush(), done);
  }
}
