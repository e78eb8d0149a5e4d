package dayone.testkit.scoreboard;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Colours of a terminal, or none: a board that ends up in a file or a log is plain text. Nothing is
 * said by colour alone.
 *
 * @param on whether there are colours
 */
public record Paint(boolean on) {

  /** No colours. */
  public static final Paint NONE = new Paint(false);

  /** {@code always}, {@code never}, or {@code auto} (unless told). */
  private static final String WHEN = "dayone.color";

  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String BOLD = "\u001b[1m";
  private static final String OFF = "\u001b[0m";

  /** As the user and the terminal of Maven want it. */
  static Paint here() {
    return of(System.getProperty(WHEN), System.getenv(), isOnTerminal());
  }

  /** As the user and the terminal want it, for a program that writes to one itself. */
  public static Paint direct() {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return of(System.getProperty(WHEN), System.getenv(), terminal);
  }

  /**
   * As it is asked for, else as the environment has it.
   *
   * @param terminal whether the output is read by a person
   * @see <a href="https://no-color.org">the convention about NO_COLOR</a>
   */
  static Paint of(@Nullable String when, Map<String, String> environment, boolean terminal) {
    if ("always".equals(when)) {
      return new Paint(true);
    }
    String type = environment.getOrDefault("TERM", "dumb");
    boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty() && !type.equals("dumb");
    return new Paint(!"never".equals(when) && wanted && terminal);
  }

  /**
   * Maven stands between this process and the terminal and hands its output on through a pipe; so
   * it is Maven's own output that counts. Where the system does not tell, there are no colours.
   */
  private static boolean isOnTerminal() {
    Optional<ProcessHandle> process = ProcessHandle.current().parent();
    while (process.isPresent()) {
      ProcessHandle ancestor = process.get();
      if (ancestor.info().command().orElse("").endsWith("java")) {
        return writesToTerminal(ancestor.pid());
      }
      process = ancestor.parent();
    }
    return false;
  }

  private static boolean writesToTerminal(long pid) {
    try {
      String output =
          Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "fd", "1")).toString();
      return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  /** What went well. */
  public String good(String text) {
    return painted(GREEN, text);
  }

  /** What is wrong. */
  public String bad(String text) {
    return painted(RED, text);
  }

  /** What is to do. */
  public String open(String text) {
    return painted(YELLOW, text);
  }

  /** What to see first. */
  public String strong(String text) {
    return painted(BOLD, text);
  }

  private String painted(String colour, String text) {
    return on && !text.isEmpty() ? colour + text + OFF : text;
  }
}
