package dayone.runtime.io;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files the program may touch: Node's permission model, as far as it is about files. Without
 * a setting it may touch all of them.
 *
 * <p>A program that was not written by the one who runs it, such as a student's work in the grader,
 * is started with the folders it may read and write as a system property. The check is here, below
 * every call, and not in the program's code, since the path of a file is only known at run time.
 * Refused calls fail with {@code EACCES}, as if the system had refused them.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/permissions.html">Node: permissions</a>
 */
final class Permission {

  /** Folders, separated as the entries of a class path are. */
  static final String PROPERTY = "dayone.permission.fs";

  private static final Permission OF_PROCESS = of(System.getProperty(PROPERTY));

  /** Null is everything. */
  private final @Nullable List<Path> folders;

  private Permission(@Nullable List<Path> folders) {
    this.folders = folders;
  }

  static Permission of(@Nullable String setting) {
    return new Permission(
        setting == null
            ? null
            : Arrays.stream(setting.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> real(Path.of(folder)))
                .toList());
  }

  /**
   * Blocks.
   *
   * @throws FileSystemException if this program may not touch the path
   */
  static void check(String syscall, Path path) throws FileSystemException {
    if (!OF_PROCESS.allows(path)) {
      throw FileSystemException.ofPath(Errno.EACCES, syscall, path, null);
    }
  }

  boolean allows(Path path) {
    if (folders == null) {
      return true;
    }
    Path real = real(path);
    return folders.stream().anyMatch(real::startsWith);
  }

  /**
   * Follows every link on the way; what is not there yet is judged by the folder it would lie in.
   */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath();
    for (Path there = absolute; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(absolute)).normalize();
      } catch (IOException e) {
        // It is not there, or not for us: the folder above it decides.
      }
    }
    return absolute.normalize();
  }
}
