package dayone.runtime.process;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many child processes this program may have at once: Node's permission model, as far as it is
 * about processes. Without a setting, as many as it likes.
 *
 * <p>A program that was not written by the one who runs it, such as a student's work in the grader,
 * is started with the number as a system property. A child of it may have none of its own, so a
 * program that forks itself stops at once and does not fill the machine.
 *
 * <p>Threads: any.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/permissions.html">Node: permissions</a>
 */
final class ForkPermission {

  static final String PROPERTY = "dayone.permission.children";

  /** Of the whole process, since that is what it bounds. */
  static final ForkPermission OF_PROCESS = of(System.getProperty(PROPERTY));

  /** Null is any number. */
  private final @Nullable Integer most;

  private final AtomicInteger running = new AtomicInteger();

  private ForkPermission(@Nullable Integer most) {
    this.most = most;
  }

  static ForkPermission of(@Nullable String setting) {
    return new ForkPermission(setting == null ? null : Integer.valueOf(setting));
  }

  /** Whether there is a bound, which a child has to be told of. */
  boolean isBounded() {
    return most != null;
  }

  /** Takes one of the places; false if none is left. Whoever got one gives it back. */
  boolean take() {
    if (running.incrementAndGet() <= (most == null ? Integer.MAX_VALUE : most)) {
      return true;
    }
    running.decrementAndGet();
    return false;
  }

  void giveBack() {
    running.decrementAndGet();
  }

  /** What to tell whoever got no place. */
  ChildProcessException refusal() {
    return new ChildProcessException(
        "ERR_ACCESS_DENIED",
        most != null && most == 0
            ? "the child was not started: a child process may not start others here"
            : "the child was not started: this program may have "
                + most
                + " child processes at once. Wait for one to exit before you fork another");
  }
}
