package dayone.runtime.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The system calls that take a path, for the threads of the pool: each blocks, and throws what
 * Node's call would give.
 */
final class PathCalls {

  private PathCalls() {}

  static Stats stat(Path path) throws FileSystemException {
    return call("stat", path, () -> StatCall.of(path));
  }

  static Stats lstat(Path path) throws FileSystemException {
    return call("lstat", path, () -> StatCall.of(path, NOFOLLOW_LINKS));
  }

  static @Nullable Void access(Path path, AccessMode... modes) throws FileSystemException {
    return call(
        "access",
        path,
        () -> {
          path.getFileSystem().provider().checkAccess(path, modes);
          return null;
        });
  }

  static Path realpath(Path path) throws FileSystemException {
    return call("realpath", path, path::toRealPath);
  }

  // ---- directories

  /** The names in the order of their bytes, as libuv gives them. */
  static List<String> readdir(Path path) throws FileSystemException {
    return call(
        "scandir",
        path,
        () -> {
          List<String> names = new ArrayList<>();
          try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
              names.add(entry.getFileName().toString());
            }
          } catch (DirectoryIteratorException e) {
            throw e.getCause();
          }
          names.sort((a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8)));
          return names;
        });
  }

  static List<Dirent> readdirWithFileTypes(Path path) throws FileSystemException {
    return readdir(path).stream()
        .map(name -> new Dirent(name, path, typeOf(path.resolve(name))))
        .toList();
  }

  private static Dirent.Type typeOf(Path entry) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? Dirent.Type.FILE
          : attributes.isDirectory()
              ? Dirent.Type.DIRECTORY
              : attributes.isSymbolicLink() ? Dirent.Type.SYMBOLIC_LINK : Dirent.Type.OTHER;
    } catch (IOException e) {
      // It has vanished meanwhile, or may not be looked at: its name was there all the same.
      return Dirent.Type.OTHER;
    }
  }

  static @Nullable Void mkdir(Path path) throws FileSystemException {
    return call(
        "mkdir",
        path,
        () -> {
          Files.createDirectory(path);
          return null;
        });
  }

  // ---- names that go

  /** The JDK's delete takes directories as well, which this call refuses. */
  static @Nullable Void unlink(Path path) throws FileSystemException {
    return call(
        "unlink",
        path,
        () -> {
          if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            throw new java.nio.file.FileSystemException(path.toString(), null, "Is a directory");
          }
          Files.delete(path);
          return null;
        });
  }

  static @Nullable Void rmdir(Path path) throws FileSystemException {
    return call(
        "rmdir",
        path,
        () -> {
          if (Files.exists(path, NOFOLLOW_LINKS) && !Files.isDirectory(path, NOFOLLOW_LINKS)) {
            throw new java.nio.file.NotDirectoryException(path.toString());
          }
          Files.delete(path);
          return null;
        });
  }

  static @Nullable Void rename(Path from, Path to) throws FileSystemException {
    Permission.check("rename", from);
    Permission.check("rename", to);
    try {
      // The only one of the JDK's moves that is the system's rename and nothing else.
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return null;
    } catch (IOException e) {
      throw FileSystemException.ofPaths(ErrnoOfJdk.of(e), "rename", from, to, e);
    }
  }

  private interface Call<T extends @Nullable Object> {
    T run() throws IOException;
  }

  private static <T extends @Nullable Object> T call(String syscall, Path path, Call<T> call)
      throws FileSystemException {
    Permission.check(syscall, path);
    try {
      return call.run();
    } catch (IOException e) {
      throw FileSystemException.ofPath(ErrnoOfJdk.of(e), syscall, path, e);
    }
  }
}
