package dayone.grader.cohort;

import dayone.grader.GraderFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a cohort is written to. Locked while it is open: two runs would mix. */
final class OutFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private OutFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens a folder; it is made where it is not there.
   *
   * @throws IllegalArgumentException if it may not be written to; the message says why
   */
  static OutFolder open(Path path) {
    try {
      if (Files.exists(path) && !isOurs(path)) {
        throw new IllegalArgumentException(
            path + " holds something else. Name an empty folder, or that of an earlier run.");
      }
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tried(channel);
      if (lock == null) {
        channel.close();
        throw new IllegalArgumentException("Another run writes to " + path + ". Wait for its end.");
      }
      return new OutFolder(path, channel);
    } catch (IOException e) {
      throw new IllegalArgumentException(path + " cannot be written to: " + e.getMessage(), e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tried(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static boolean isOurs(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    if (Manifest.in(path).isPresent()) {
      return true;
    }
    try (Stream<Path> children = Files.list(path)) {
      return children.allMatch(child -> child.getFileName().toString().equals(".lock"));
    }
  }

  Path path() {
    return path;
  }

  Path rows() {
    return path.resolve("rows");
  }

  void write(String name, String text) {
    try {
      Files.writeString(path.resolve(name), text);
    } catch (IOException e) {
      throw new GraderFault(path.resolve(name) + " cannot be written. Is the disk full?", e);
    }
  }

  /** Empties the folder of reports: who has left the course leaves it too. */
  Path freshFolder(String name) {
    Path folder = path.resolve(name);
    try {
      if (Files.exists(folder)) {
        remove(folder);
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new GraderFault(folder + " cannot be made anew.", e);
    }
  }

  static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
