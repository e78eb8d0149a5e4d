package dayone.runtime.process;

import java.util.Arrays;
import java.util.Optional;

/** The signals that end a process, by their names in POSIX. */
public enum Signal {
  /** Hang-up of the terminal. */
  SIGHUP(1),
  /** Ctrl-C. */
  SIGINT(2),
  /** Quit; a JVM prints its threads and goes on. */
  SIGQUIT(3),
  /** Abort; a JVM that has crashed sends it to itself. */
  SIGABRT(6),
  /** The end, at once; also what the system sends when memory runs out. */
  SIGKILL(9),
  /** Access to memory that is not there. */
  SIGSEGV(11),
  /** The polite end: a JVM runs its shutdown hooks. */
  SIGTERM(15);

  /** How a shell and the JDK write "ended by signal n" as an exit code. */
  private static final int BASE = 128;

  private final int number;

  Signal(int number) {
    this.number = number;
  }

  /**
   * The signal that an exit code stands for. (A program that calls {@code System.exit(137)} cannot
   * be told from one that was killed: the JDK does not tell them apart.)
   */
  static Optional<Signal> of(int exitCode) {
    return Arrays.stream(values()).filter(signal -> exitCode == BASE + signal.number).findFirst();
  }
}
