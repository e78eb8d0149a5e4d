package dayone.runtime.io;

import java.time.Instant;

/**
 * What the system knows of a file: Node's {@code fs.Stats}.
 *
 * @param mode the type and the permissions, as the system packs them
 * @param size in bytes
 * @param ino the number of the file on its device
 * @param dev the number of the device
 * @param nlink how many names the file has
 * @param atime when it was last read
 * @param mtime when its contents were last changed
 * @param ctime when anything about it was last changed
 * @param birthtime when it was made, where the system knows
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsstats">Node: class
 *     fs.Stats</a>
 */
public record Stats(
    int mode,
    long size,
    long ino,
    long dev,
    int nlink,
    int uid,
    int gid,
    Instant atime,
    Instant mtime,
    Instant ctime,
    Instant birthtime) {

  static final int TYPE = 0170000;
  static final int REGULAR = 0100000;
  static final int DIRECTORY = 0040000;
  static final int SYMBOLIC_LINK = 0120000;
  private static final int FIFO = 0010000;
  private static final int SOCKET = 0140000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int BLOCK_DEVICE = 0060000;

  /** Whether it is a regular file. */
  public boolean isFile() {
    return isOfType(REGULAR);
  }

  /** Whether it is a directory. */
  public boolean isDirectory() {
    return isOfType(DIRECTORY);
  }

  /** Whether it is a symbolic link; only {@code lstat} finds one. */
  public boolean isSymbolicLink() {
    return isOfType(SYMBOLIC_LINK);
  }

  /** Whether it is a named pipe. */
  public boolean isFIFO() {
    return isOfType(FIFO);
  }

  /** Whether it is a socket. */
  public boolean isSocket() {
    return isOfType(SOCKET);
  }

  /** Whether it is a device that is read byte by byte, such as {@code /dev/null}. */
  public boolean isCharacterDevice() {
    return isOfType(CHARACTER_DEVICE);
  }

  /** Whether it is a device that is read block by block. */
  public boolean isBlockDevice() {
    return isOfType(BLOCK_DEVICE);
  }

  /** {@code mtimeMs}: {@link #mtime} in milliseconds since 1970. */
  public double mtimeMs() {
    return mtime.getEpochSecond() * 1e3 + mtime.getNano() / 1e6;
  }

  boolean isSameFile(Stats other) {
    return ino == other.ino && dev == other.dev;
  }

  private boolean isOfType(int type) {
    return (mode & TYPE) == type;
  }

  Stats withSize(long actual) {
    return new Stats(mode, actual, ino, dev, nlink, uid, gid, atime, mtime, ctime, birthtime);
  }
}
