package dayone.runtime.io;

/**
 * What can go wrong in the system, under the names that every Unix has for it. The texts are
 * libuv's ({@code uv_strerror}), since these are what a program of Node prints.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/errors.html">libuv: error constants</a>
 */
public enum Errno {
  EACCES("permission denied"),
  EADDRINUSE("address already in use"),
  EADDRNOTAVAIL("address not available"),
  EAGAIN("resource temporarily unavailable"),
  EAI_AGAIN("temporary failure"),
  EBADF("bad file descriptor"),
  EBUSY("resource busy or locked"),
  ECANCELED("operation canceled"),
  ECONNABORTED("software caused connection abort"),
  ECONNREFUSED("connection refused"),
  ECONNRESET("connection reset by peer"),
  EEXIST("file already exists"),
  EFBIG("file too large"),
  EHOSTUNREACH("host is unreachable"),
  EINVAL("invalid argument"),
  EIO("i/o error"),
  EISDIR("illegal operation on a directory"),
  ELOOP("too many symbolic links encountered"),
  EMFILE("too many open files"),
  ENAMETOOLONG("name too long"),
  ENETUNREACH("network is unreachable"),
  ENFILE("file table overflow"),
  ENODEV("no such device"),
  ENOENT("no such file or directory"),
  ENOMEM("not enough memory"),
  ENOSPC("no space left on device"),
  ENOTCONN("socket is not connected"),
  ENOTDIR("not a directory"),
  ENOTEMPTY("directory not empty"),
  ENOTFOUND("unknown node or service"),
  ENOTSUP("operation not supported on socket"),
  ENXIO("no such device or address"),
  EPERM("operation not permitted"),
  EPIPE("broken pipe"),
  EROFS("read-only file system"),
  ESPIPE("invalid seek"),
  ETIMEDOUT("connection timed out"),
  ETXTBSY("text file is busy"),
  EXDEV("cross-device link not permitted"),
  UNKNOWN("unknown error");

  private final String text;

  Errno(String text) {
    this.text = text;
  }

  /** libuv's sentence for it. */
  public String text() {
    return text;
  }
}
