package dayone.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open file, as the threads of the pool see it: each method is one system call, blocks, and
 * throws what Node's call would give.
 */
final class Descriptor {

  /** {@code null} in Node: where the last read or write has stopped. */
  static final long CURRENT = -1;

  private final Path path;
  private final FileChannel channel;

  /** Differs from the other only where a file is opened to append and to read. */
  private final FileChannel readChannel;

  private final OpenFlags flags;

  private Descriptor(Path path, OpenFlags flags, FileChannel channel, FileChannel readChannel) {
    this.path = path;
    this.flags = flags;
    this.channel = channel;
    this.readChannel = readChannel;
  }

  static Descriptor open(Path path, OpenFlags flags) throws FileSystemException {
    Permission.check("open", path);
    try {
      FileChannel channel = FileChannel.open(path, flags.options());
      return new Descriptor(
          path, flags, channel, flags.readsToo() ? reading(path, channel) : channel);
    } catch (IOException e) {
      throw FileSystemException.ofPath(ErrnoOfJdk.of(e), "open", path, e);
    }
  }

  private static FileChannel reading(Path path, FileChannel channel) throws IOException {
    try {
      return FileChannel.open(path, OpenFlags.READING.options());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** Gives how many bytes were read; 0 at the end. */
  int read(byte[] buffer, int offset, int length, long position) throws FileSystemException {
    ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
    return call(
        "read",
        () ->
            Math.max(
                0,
                position == CURRENT
                    ? readChannel.read(target)
                    : readChannel.read(target, position)));
  }

  /** Gives how many bytes were written; perhaps not all. */
  int write(byte[] buffer, int offset, int length, long position) throws FileSystemException {
    ByteBuffer source = ByteBuffer.wrap(buffer, offset, length);
    return call(
        "write",
        () -> position == CURRENT ? channel.write(source) : channel.write(source, position));
  }

  /** Writes several chunks with one call. */
  long writev(List<byte[]> chunks) throws FileSystemException {
    ByteBuffer[] sources = chunks.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
    return call("write", () -> channel.write(sources));
  }

  long size() throws FileSystemException {
    return call("fstat", readChannel::size);
  }

  @Nullable Void truncate(long length) throws FileSystemException {
    return call(
        "ftruncate",
        () -> {
          if (!flags.areForWriting()) {
            // No bad descriptor here, for whatever reason.
            throw new IOException("Invalid argument");
          }
          if (length < channel.size()) {
            channel.truncate(length);
          } else {
            extend(length);
          }
          return null;
        });
  }

  /** The JDK's truncate never makes a file longer; the system's does, with zeros. */
  private void extend(long length) throws IOException {
    long missing = length - channel.size();
    if (missing > 0 && !flags.areForAppending()) {
      channel.write(ByteBuffer.allocate(1), length - 1);
      return;
    }
    while (missing > 0) {
      missing -= channel.write(ByteBuffer.allocate((int) Math.min(missing, ReadFile.CHUNK)));
    }
  }

  @Nullable Void sync() throws FileSystemException {
    return call(
        "fsync",
        () -> {
          channel.force(true);
          return null;
        });
  }

  @Nullable Void close() throws FileSystemException {
    return call(
        "close",
        () -> {
          try {
            channel.close();
          } finally {
            readChannel.close();
          }
          return null;
        });
  }

  private interface Call<T extends @Nullable Object> {
    T run() throws IOException;
  }

  private static <T extends @Nullable Object> T call(String syscall, Call<T> call)
      throws FileSystemException {
    try {
      return call.run();
    } catch (IOException
        | java.nio.channels.NonReadableChannelException
        | java.nio.channels.NonWritableChannelException e) {
      throw FileSystemException.ofDescriptor(ErrnoOfJdk.of(e), syscall, e);
    }
  }
}
