package dayone.runtime.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** What can be told of a worker's program by looking at its class. */
final class Programs {

  private static final String LAMBDA = "$$Lambda";

  private Programs() {}

  /** The simple name of its class; of a lambda, that of the class in which it was written. */
  static String nameOf(Worker.Program program) {
    String name = program.getClass().getName();
    int lambda = name.indexOf(LAMBDA);
    String written = lambda < 0 ? name : name.substring(0, lambda);
    return written.substring(Math.max(written.lastIndexOf('.'), written.lastIndexOf('$')) + 1);
  }

  /**
   * A program that holds something would take it to the other thread without a clone.
   *
   * @throws IllegalArgumentException if it has a field, or, as a lambda, captures something
   */
  static void requireNothingHeld(Worker.Program program) {
    for (Class<?> type = program.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          throw new IllegalArgumentException(refusal(program.getClass(), field));
        }
      }
    }
  }

  private static String refusal(Class<?> program, Field field) {
    boolean isLambda = program.getName().contains(LAMBDA);
    return "The program of a worker must not hold anything, and "
        + Refusal.describe(program)
        + (isLambda ? " captures " : " has the field '" + field.getName() + "', ")
        + "an object of the type "
        + field.getType().getName()
        + ". Parent and worker would share it, and nothing would keep their accesses apart. Give"
        + " the worker what it needs as workerData, which is cloned, and make its program a static"
        + " method: new Worker(loop, MyProgram::main, new WorkerOptions().workerData(…)).";
  }
}
