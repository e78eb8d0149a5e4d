package dayone.testkit.blocking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose a frame is, asked once for each class: it is asked for every frame of every stack. */
final class StudentCode implements Predicate<StackTraceElement> {

  private final Predicate<StackTraceElement> isStudents;
  private final Map<String, Boolean> known = new HashMap<>();

  StudentCode(Predicate<StackTraceElement> isStudents) {
    this.isStudents = isStudents;
  }

  @Override
  public boolean test(StackTraceElement frame) {
    return known.computeIfAbsent(frame.getClassName(), name -> isStudents.test(frame));
  }

  boolean has(String type) {
    return test(new StackTraceElement(type, "", null, -1));
  }

  /** The innermost line of the student's on the stack of this thread. */
  StackWalker.@Nullable StackFrame here() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(frame -> has(frame.getClassName())).findFirst())
        .orElse(null);
  }
}
