package dayone.runtime.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** What can be told of a task's function by looking at its class: once, since tasks are many. */
final class TaskFunctions {

  private static final String LAMBDA = "$$Lambda";

  /** Why functions of this class are refused; empty if they are not. */
  private static final ClassValue<String> REFUSAL =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return refusal(type);
        }
      };

  private TaskFunctions() {}

  /**
   * A function that holds something would take it to the other thread without a clone.
   *
   * @throws IllegalArgumentException if it has a field, or, as a lambda, captures something
   */
  static void requireNothingHeld(Object function) {
    String refusal = REFUSAL.get(function.getClass());
    if (!refusal.isEmpty()) {
      throw new IllegalArgumentException(refusal);
    }
  }

  private static String refusal(Class<?> function) {
    for (Class<?> type = function; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          return "A task must not hold anything, and "
              + Refusal.describe(function)
              + (function.getName().contains(LAMBDA)
                  ? " captures "
                  : " has the field '" + field.getName() + "', ")
              + "an object of the type "
              + field.getType().getName()
              + ". Two threads would share it, and nothing would keep their accesses apart. Give the"
              + " task what it needs as its argument, which is cloned: pool.run(MyTask::run, argument).";
        }
      }
    }
    return "";
  }
}
