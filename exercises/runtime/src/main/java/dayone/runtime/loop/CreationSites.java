package dayone.runtime.loop;

import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the program that is creating something. To walk through the stack costs far
 * more than to set a timer, so nobody pays for it who did not ask.
 */
final class CreationSites {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final String ROOT = EventLoop.class.getPackageName().replaceFirst("\\.loop$", "");

  /** Computed once for each class: to ask where a class was loaded from is not cheap. */
  private static final ClassValue<Boolean> OF_PROGRAM =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          CodeSource source = type.getProtectionDomain().getCodeSource();
          return source != null && !isOfJdk(source) && !isOfRuntime(type, source);
        }
      };

  private final boolean captured;

  CreationSites(boolean captured) {
    this.captured = captured;
  }

  boolean areCaptured() {
    return captured;
  }

  /** The innermost frame of the program; null if sites are not captured, or there is none. */
  @Nullable StackTraceElement here() {
    if (!captured) {
      return null;
    }
    return WALKER
        .walk(
            frames -> frames.filter(frame -> OF_PROGRAM.get(frame.getDeclaringClass())).findFirst())
        .map(StackWalker.StackFrame::toStackTraceElement)
        .orElse(null);
  }

  private static boolean isOfJdk(CodeSource source) {
    return source.getLocation() == null || source.getLocation().getProtocol().equals("jrt");
  }

  /**
   * By package and by place: the runtime's own tests share its packages but not its folder, and a
   * program may be packed into one jar with the runtime.
   */
  private static boolean isOfRuntime(Class<?> type, CodeSource source) {
    CodeSource own = EventLoop.class.getProtectionDomain().getCodeSource();
    String name = type.getPackageName();
    return (name.equals(ROOT) || name.startsWith(ROOT + "."))
        && own != null
        && source.getLocation().equals(own.getLocation());
  }
}
