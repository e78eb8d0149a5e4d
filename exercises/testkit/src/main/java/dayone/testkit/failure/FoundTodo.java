package dayone.testkit.failure;

import dayone.runtime.Todo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stub that a test has met.
 *
 * @param task the stub's text
 * @param stub the binary name of the class that threw it; empty if that is not known
 */
public record FoundTodo(String task, String stub) {

  /**
   * A Todo that something else swallowed and wrote into its own message: an assertion that expected
   * another exception, or the JVM, for a class whose initializer failed a second time.
   */
  private static final Pattern QUOTED =
      Pattern.compile(Pattern.quote(Todo.class.getName()) + ": ([^\\r\\n]*)");

  /** What the JVM adds when it remembers why an initializer failed. */
  private static final Pattern THREAD = Pattern.compile(" \\[in thread .*$");

  private static final Pattern FIRST_FRAME = Pattern.compile("\\sat (?:[^\\s(]*/)?([^\\s(]+)\\.");

  /** The first Todo in {@code thrown}, its causes and what it suppressed, or null. */
  public static @Nullable FoundTodo in(Throwable thrown) {
    for (Throwable part : Throwables.reachableFrom(thrown)) {
      if (part instanceof Todo todo) {
        return new FoundTodo(Throwables.message(todo), stub(todo));
      }
    }
    for (Throwable part : Throwables.reachableFrom(thrown)) {
      FoundTodo quoted = quoted(part);
      if (quoted != null) {
        return quoted;
      }
    }
    return null;
  }

  private static String stub(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return frames.length == 0 ? "" : frames[0].getClassName();
  }

  private static @Nullable FoundTodo quoted(Throwable part) {
    String message = Throwables.message(part);
    Matcher matcher = QUOTED.matcher(message);
    if (!matcher.find()) {
      return null;
    }
    String task = THREAD.matcher(matcher.group(1)).replaceFirst("");
    if (part instanceof ExceptionInInitializerError) {
      return new FoundTodo(task, stub(part));
    }
    Matcher frame = FIRST_FRAME.matcher(message.substring(matcher.end()));
    return new FoundTodo(task, frame.find() ? frame.group(1) : "");
  }
}
