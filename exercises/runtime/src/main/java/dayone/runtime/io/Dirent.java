package dayone.runtime.io;

import java.nio.file.Path;

/**
 * An entry of a directory: Node's {@code fs.Dirent}.
 *
 * @param name the name within the directory
 * @param parentPath the directory
 * @param type what it is
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsdirent">Node: class
 *     fs.Dirent</a>
 */
public record Dirent(String name, Path parentPath, Type type) {

  /** What an entry may be. */
  public enum Type {
    FILE,
    DIRECTORY,
    SYMBOLIC_LINK,
    /** A device, a pipe, a socket; or it has vanished since its name was read. */
    OTHER
  }

  /** Whether it is a regular file. */
  public boolean isFile() {
    return type == Type.FILE;
  }

  /** Whether it is a directory. */
  public boolean isDirectory() {
    return type == Type.DIRECTORY;
  }

  /** Whether it is a symbolic link, to whatever. */
  public boolean isSymbolicLink() {
    return type == Type.SYMBOLIC_LINK;
  }

  /** The directory and the name. */
  public Path path() {
    return parentPath.resolve(name);
  }
}
