package dayone.runtime.process;

import dayone.runtime.loop.UncaughtException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a forked JVM starts: takes the channel for itself, then calls the program's main class. */
public final class ChildMain {

  private static final int EXIT_UNCAUGHT = 1;

  /**
   * The way to the parent. Static, as the process itself has one stdin and one stdout; null in a
   * JVM that was not forked.
   */
  private static volatile @Nullable ParentPipes pipes;

  private ChildMain() {}

  static @Nullable ParentPipes pipes() {
    return pipes;
  }

  /**
   * Calls {@code main} of the class that the first argument names.
   *
   * @throws Exception if there is no such class
   */
  public static void main(String[] arguments) throws Exception {
    ParentPipes toParent = takePipes();
    pipes = toParent;
    Runtime.getRuntime().addShutdownHook(new Thread(toParent::flush, "channel flush"));
    try {
      Class.forName(arguments[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException thrown) {
      throw die(toParent, thrown.getCause() == null ? thrown : thrown.getCause());
    } catch (ReflectiveOperationException missing) {
      throw die(
          toParent,
          new IllegalArgumentException(
              "Cannot start "
                  + arguments[0]
                  + ": it needs to be a public class with a public static void main(String[]).",
              missing));
    }
  }

  /** From now on what the program prints goes to stderr, and its stdin is empty. */
  private static ParentPipes takePipes() {
    InputStream in = System.in;
    OutputStream out = System.out;
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    return new ParentPipes(in, out);
  }

  private static Error die(ParentPipes toParent, Throwable thrown) {
    Throwable error = thrown instanceof UncaughtException uncaught ? uncaught.error() : thrown;
    int code = thrown instanceof UncaughtException uncaught ? uncaught.exitCode() : EXIT_UNCAUGHT;
    StringWriter stackTrace = new StringWriter();
    error.printStackTrace(new PrintWriter(stackTrace));
    System.err.print(stackTrace);
    toParent.write(
        new Frame.Failure(
            error.getClass().getName(), String.valueOf(error.getMessage()), stackTrace.toString()));
    System.exit(code);
    return new AssertionError("unreachable: the JVM has ended");
  }
}
