package dayone.testkit.failure;

import dayone.runtime.loop.UncaughtException;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure in words.
 *
 * @param text what happened
 * @param rule the sentence of Node behind it, or null
 * @param frames the student's frames, innermost first; often none
 */
public record Explanation(String text, @Nullable String rule, List<StackTraceElement> frames) {

  private static final String REJECTION_RULE =
      "A promise that is rejected while nobody handles it ends the program.";

  private static final String BLOCKED_RULE =
      "The loop has one thread: while a callback runs, nothing else can.";

  private static final Pattern TIMED_OUT = Pattern.compile("timed out after (.+)");

  private static final String ALIVE_RULE = "A handle keeps the loop alive until it is closed.";

  /**
   * Explains {@code thrown}.
   *
   * @param trace what the test's loop did, or null if it has none
   * @param origin names a call, as in "a timeout callback"
   */
  public static Explanation of(
      Throwable thrown,
      StudentFrames students,
      @Nullable Trace trace,
      Function<Call, String> origin) {
    Throwable error = thrown;
    boolean rejected = false;
    while (error instanceof UncaughtException uncaught) {
      rejected = Throwables.message(uncaught).startsWith("unhandledRejection");
      error = uncaught.error();
    }
    List<StackTraceElement> frames = students.of(error);
    if (error instanceof TimeoutException) {
      return hanging(error, students);
    }
    if (error instanceof AssertionError) {
      String message = Throwables.message(error);
      return new Explanation(message.isEmpty() ? "An assertion failed." : message, null, frames);
    }
    if (isSleepForEver(error)) {
      return new Explanation(Throwables.message(error), ALIVE_RULE, frames);
    }
    Explanation ofInitializer = ofInitializer(error, students);
    if (ofInitializer != null) {
      return ofInitializer;
    }
    if (rejected) {
      return new Explanation(
          "A promise was rejected and nothing handled it.\n"
              + Throwables.describe(error)
              + (frames.isEmpty() ? "" : "\n" + at(frames.getFirst()) + "."),
          REJECTION_RULE,
          frames);
    }
    if (frames.isEmpty()) {
      return new Explanation("The test ended with " + Throwables.describe(error), null, frames);
    }
    String verb = students.beganInTest(error) ? "let through " : "threw ";
    return new Explanation(
        "Your code "
            + verb
            + Throwables.describe(error)
            + "\n"
            + at(frames.getFirst())
            + calledFrom(error, trace, origin)
            + ".",
        null,
        frames);
  }

  /**
   * A class whose static initializer throws fails once with the exception and ever after with the
   * news that there is no such class; the JDK keeps what was thrown behind both.
   */
  private static @Nullable Explanation ofInitializer(Throwable error, StudentFrames students) {
    Throwable thrown = error.getCause();
    boolean isInitializer =
        error instanceof ExceptionInInitializerError
            || (error instanceof NoClassDefFoundError
                && thrown instanceof ExceptionInInitializerError);
    if (!isInitializer || thrown == null) {
      return null;
    }
    // Of later failures the JDK has only the text of the first: it begins with "Exception".
    String what =
        error instanceof ExceptionInInitializerError
            ? Throwables.describe(thrown)
            : Throwables.message(thrown).replaceFirst("^Exception (\\w+\\.)*", "");
    List<StackTraceElement> frames = students.of(thrown);
    return new Explanation(
        "A static field or static block of your class threw "
            + what.replaceFirst(" \\[in thread \"[^\"]*\"]$", "")
            + (frames.isEmpty() ? "" : "\n" + at(frames.getFirst()))
            + ".\nSo the class cannot be used, and no test that needs it can pass.",
        null,
        frames);
  }

  private static Explanation hanging(Throwable timeout, StudentFrames students) {
    for (Throwable part : Throwables.reachableFrom(timeout)) {
      List<StackTraceElement> frames = students.of(part);
      if (!frames.isEmpty()) {
        return new Explanation(
            "Your code did not come back"
                + afterHowLong(timeout)
                + ".\nIt was "
                + at(frames.getFirst())
                + ", in a loop without an end or waiting for something.",
            BLOCKED_RULE,
            frames);
      }
    }
    return new Explanation(
        "The test did not come back" + afterHowLong(timeout) + ".", null, List.of());
  }

  /** JUnit's own text names the method with all its parameters. */
  private static String afterHowLong(Throwable timeout) {
    Matcher matcher = TIMED_OUT.matcher(Throwables.message(timeout));
    return matcher.find() ? " for " + matcher.group(1) : "";
  }

  /** A virtual clock refuses to sleep where a real loop would never wake up. */
  private static boolean isSleepForEver(Throwable error) {
    StackTraceElement[] frames = error.getStackTrace();
    return error instanceof IllegalStateException
        && frames.length > 0
        && frames[0].getClassName().equals(VirtualClock.class.getName());
  }

  private static String at(StackTraceElement frame) {
    return "at " + frame.getFileName() + ":" + frame.getLineNumber();
  }

  @SuppressWarnings("ReferenceEquality") // Two errors may be equal; the one that was thrown counts.
  private static String calledFrom(
      Throwable error, @Nullable Trace trace, Function<Call, String> origin) {
    List<Call> calls = trace == null ? List.of() : trace.calls();
    for (Call call : calls.reversed()) {
      if (call.error() == error) {
        return ", called from " + origin.apply(call);
      }
    }
    return "";
  }
}
