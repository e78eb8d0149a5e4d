package dayone.runtime.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Asks the system for the {@link Stats} of a path; blocks. */
final class StatCall {

  /** The JDK's view with everything that {@code stat(2)} gives, where there is such a call. */
  private static final String UNIX = "unix";

  private static final String ATTRIBUTES =
      UNIX + ":mode,size,ino,dev,nlink,uid,gid,ctime,lastAccessTime,lastModifiedTime,creationTime";

  private StatCall() {}

  static Stats of(Path path, LinkOption... options) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains(UNIX)
        ? unix(Files.readAttributes(path, ATTRIBUTES, options))
        : basic(Files.readAttributes(path, BasicFileAttributes.class, options));
  }

  private static Stats unix(Map<String, Object> attributes) {
    return new Stats(
        (int) number(attributes, "mode"),
        number(attributes, "size"),
        number(attributes, "ino"),
        number(attributes, "dev"),
        (int) number(attributes, "nlink"),
        (int) number(attributes, "uid"),
        (int) number(attributes, "gid"),
        time(attributes, "lastAccessTime"),
        time(attributes, "lastModifiedTime"),
        time(attributes, "ctime"),
        time(attributes, "creationTime"));
  }

  private static long number(Map<String, Object> attributes, String name) {
    return ((Number) Objects.requireNonNull(attributes.get(name))).longValue();
  }

  private static Instant time(Map<String, Object> attributes, String name) {
    return ((FileTime) Objects.requireNonNull(attributes.get(name))).toInstant();
  }

  /** As libuv fills it in on Windows: what there is, and zero for the rest. */
  private static Stats basic(BasicFileAttributes attributes) {
    int mode =
        attributes.isDirectory()
            ? Stats.DIRECTORY
            : attributes.isSymbolicLink() ? Stats.SYMBOLIC_LINK : Stats.REGULAR;
    Instant mtime = attributes.lastModifiedTime().toInstant();
    return new Stats(
        mode,
        attributes.size(),
        Objects.hashCode(attributes.fileKey()),
        0,
        1,
        0,
        0,
        attributes.lastAccessTime().toInstant(),
        mtime,
        mtime,
        attributes.creationTime().toInstant());
  }
}
