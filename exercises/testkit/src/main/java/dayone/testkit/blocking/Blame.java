package dayone.testkit.blocking;

import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import org.jspecify.annotations.Nullable;

/**
 * The line of the student that made the JDK wait.
 *
 * <p>The rule: of all frames that are not the JDK's, the innermost counts. If it is the student's,
 * the student called what waits. If it is the runtime's or a test's, it did.
 *
 * @param line the student's line; null if it called nothing itself but handed a method of the JDK
 *     to the loop, as in {@code setImmediate(future::join)}
 * @param type the class whose method the student called; null if the line waits without a call, as
 *     at {@code synchronized}
 * @param method that method
 */
record Blame(@Nullable StackTraceElement line, @Nullable String type, @Nullable String method) {

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  /**
   * Below these the JDK does what it does once, for whoever comes first: it loads and links. Also
   * here is what it waits for in order to find memory or random numbers.
   */
  private static final List<String> NO_FAULT =
      List.of(
          "jdk.internal.loader.",
          "jdk.jfr.",
          "java.lang.ClassLoader",
          "java.lang.invoke.MethodHandleNatives",
          "java.net.URLClassLoader",
          "java.nio.Bits",
          "java.util.ResourceBundle",
          "java.util.ServiceLoader",
          "sun.security.provider.NativePRNG",
          "sun.util.");

  private static final String RUNTIME = "dayone.runtime.";

  /** Of the runtime, only {@code Atomics.wait} is made to wait. */
  private static final String ATOMICS = "dayone.runtime.shared.";

  /** Who has asked for a wait; null if that was not the student. */
  static @Nullable Blame ofWait(List<RecordedFrame> frames, StudentCode students) {
    return of(frames, students, false);
  }

  /** Who has asked for work. Also of the runtime: to clone a large message is to compute. */
  static @Nullable Blame ofWork(List<RecordedFrame> frames, StudentCode students) {
    return of(frames, students, true);
  }

  private static @Nullable Blame of(
      List<RecordedFrame> frames, StudentCode students, boolean ofRuntimeToo) {
    String type = null;
    String method = null;
    boolean handedOver = false;
    for (RecordedFrame frame : frames) {
      StackTraceElement element = element(frame);
      String name = element.getClassName();
      if (isHidden(name)) {
        // The class behind a method reference: it belongs to whoever wrote it, but has no line.
        handedOver |= students.test(owner(element));
      } else if (isJdk(name)) {
        if (isNoFault(element)) {
          return null;
        }
        type = name;
        method = element.getMethodName();
      } else if (name.startsWith(ofRuntimeToo ? RUNTIME : ATOMICS)) {
        type = name;
        method = element.getMethodName();
      } else if (students.test(element)) {
        return new Blame(element, type, method);
      } else {
        return handedOver ? new Blame(null, type, method) : null;
      }
    }
    return null;
  }

  private static boolean isNoFault(StackTraceElement frame) {
    return frame.getMethodName().equals("<clinit>")
        || NO_FAULT.stream().anyMatch(frame.getClassName()::startsWith);
  }

  private static boolean isJdk(String type) {
    return JDK.stream().anyMatch(type::startsWith);
  }

  private static boolean isHidden(String type) {
    return type.contains("$$") || type.startsWith("java.lang.invoke.LambdaForm");
  }

  private static StackTraceElement owner(StackTraceElement hidden) {
    String name = hidden.getClassName();
    return new StackTraceElement(
        name.substring(0, Math.max(0, name.indexOf("$$"))),
        hidden.getMethodName(),
        hidden.getFileName(),
        hidden.getLineNumber());
  }

  /** What the student called, as in {@code CountDownLatch.await}; null if nothing. */
  @Nullable String operation() {
    return type == null ? null : simple(type) + "." + method;
  }

  /** The same, on another line of the same method. */
  Blame onLine(int number) {
    return line == null
        ? this
        : new Blame(
            new StackTraceElement(
                line.getClassName(), line.getMethodName(), line.getFileName(), number),
            type,
            method);
  }

  /** The name without its package, with {@code $} as the source has it. */
  static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** The recorder knows no names of files; a class of a topic has one of its own. */
  private static StackTraceElement element(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    String outer = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    return new StackTraceElement(
        type, frame.getMethod().getName(), outer + ".java", frame.getLineNumber());
  }
}
