package dayone.runtime.io;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The system refused a call. Carries what Node's errors carry: the code, the system call, and what
 * it was called for, a path or an address.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/errors.html#class-systemerror">Node: class
 *     SystemError</a>
 */
public class SystemError extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int NO_PORT = -1;

  private final Errno errno;
  private final String syscall;
  private final @Nullable String address;
  private final int port;

  SystemError(Errno errno, String message, String syscall, @Nullable Throwable cause) {
    this(errno, message, syscall, null, NO_PORT, cause);
  }

  private SystemError(
      Errno errno,
      String message,
      String syscall,
      @Nullable String address,
      int port,
      @Nullable Throwable cause) {
    super(message, cause);
    this.errno = errno;
    this.syscall = syscall;
    this.address = address;
    this.port = port;
  }

  /** A call that has neither path nor address: {@code read ECONNRESET}, as sockets word it. */
  public static SystemError ofCall(Errno errno, String syscall, @Nullable Throwable cause) {
    return new SystemError(errno, syscall + " " + errno, syscall, cause);
  }

  /** A call for an address: {@code connect ECONNREFUSED 127.0.0.1:80}. */
  public static SystemError ofAddress(
      Errno errno, String syscall, String address, int port, @Nullable Throwable cause) {
    return new SystemError(
        errno, syscall + " " + errno + " " + address + ":" + port, syscall, address, port, cause);
  }

  /** A server's call: {@code listen EADDRINUSE: address already in use 127.0.0.1:80}. */
  public static SystemError ofListening(
      Errno errno, String address, int port, @Nullable Throwable cause) {
    String message = "listen " + errno + ": " + errno.text() + " " + address + ":" + port;
    return new SystemError(errno, message, "listen", address, port, cause);
  }

  /** A search for a host: {@code getaddrinfo ENOTFOUND example.invalid}. */
  public static SystemError ofHost(Errno errno, String host, @Nullable Throwable cause) {
    return new SystemError(
        errno, "getaddrinfo " + errno + " " + host, "getaddrinfo", host, NO_PORT, cause);
  }

  /** Node's {@code error.code}: the name of {@link #errno}, such as {@code ENOENT}. */
  public final String code() {
    return errno.name();
  }

  /** What went wrong. */
  public final Errno errno() {
    return errno;
  }

  /** The system call that failed, such as {@code open}. */
  public final String syscall() {
    return syscall;
  }

  /** The path of the call, or null if it had none. */
  public @Nullable String path() {
    return null;
  }

  /** The second path of a call that has two, as {@code rename} has, or null. */
  public @Nullable String dest() {
    return null;
  }

  /** The address of the call, or null if it had none; for {@code getaddrinfo} the host's name. */
  public final @Nullable String address() {
    return address;
  }

  /** The port that belongs to {@link #address}. */
  public final OptionalInt port() {
    return port == NO_PORT ? OptionalInt.empty() : OptionalInt.of(port);
  }
}
