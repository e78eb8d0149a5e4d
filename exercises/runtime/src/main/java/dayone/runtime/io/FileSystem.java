package dayone.runtime.io;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import dayone.runtime.promise.Promise;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Node's {@code fs}, on one loop. Nothing here blocks the loop; callbacks come in its poll phase.
 * Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html">Node: fs</a>
 */
public final class FileSystem {

  private final EventLoop loop;

  public FileSystem(EventLoop loop) {
    this.loop = loop;
  }

  /**
   * Reads a whole file. The callback gets the bytes, or a {@link FileSystemException} with Node's
   * code.
   */
  public void readFile(Path path, WorkCallback<byte[]> callback) {
    request(
        "open", path, () -> FileChannel.open(path), callback, file -> size(file, path, callback));
  }

  /** Reads a whole file; the promise is rejected with a {@link FileSystemException}. */
  public Promise<byte[]> readFile(Path path) {
    return new Promise<>(resolvers ->
        readFile(
            path,
            (error, bytes) -> {
              if (error != null) {
                resolvers.reject(error);
              } else {
                resolvers.resolve(Objects.requireNonNull(bytes));
              }
            }));
  }

  private void size(FileChannel file, Path path, WorkCallback<byte[]> callback) {
    loop.<Long>queueWork(
        "fs.fstat",
        file::size,
        (error, size) -> {
          if (size == null) {
            close(file, path, error, null, callback);
          } else {
            read(file, path, size, callback);
          }
        });
  }

  private void read(FileChannel file, Path path, long size, WorkCallback<byte[]> callback) {
    loop.<byte[]>queueWork(
        "fs.read",
        () -> readAll(file, Math.toIntExact(size)),
        (error, bytes) -> close(file, path, error, bytes, callback));
  }

  /** The file may have become shorter since its size was asked for; then so is the result. */
  private static byte[] readAll(FileChannel file, int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      // read() may stop anywhere.
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private void close(
      FileChannel file,
      Path path,
      @Nullable Throwable failure,
      byte @Nullable [] bytes,
      WorkCallback<byte[]> callback) {
    loop.<@Nullable Void>queueWork(
        "fs.close",
        () -> {
          file.close();
          return null;
        },
        (error, nothing) -> {
          Throwable first = failure == null ? error : failure;
          callback.call(
              first == null ? null : asNodeError(first, "read", path),
              first == null ? bytes : null);
        });
  }

  /** One round trip whose failure goes to {@code callback} and whose result goes on. */
  private <T> void request(
      String call,
      Path path,
      java.util.concurrent.Callable<T> work,
      WorkCallback<byte[]> callback,
      java.util.function.Consumer<T> next) {
    loop.<T>queueWork(
        "fs." + call,
        work,
        (error, result) -> {
          if (result == null) {
            callback.call(asNodeError(Objects.requireNonNull(error), call, path), null);
          } else {
            next.accept(result);
          }
        });
  }

  private static Throwable asNodeError(Throwable error, String call, Path path) {
    return error instanceof IOException e ? FileSystemException.of(e, call, path) : error;
  }
}
