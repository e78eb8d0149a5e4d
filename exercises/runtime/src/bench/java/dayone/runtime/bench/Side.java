package dayone.runtime.bench;

import java.util.Map;
import java.util.Set;

/** What is measured on one side of a ratio, and by what. */
sealed interface Side {

  /** What must be there to measure it. */
  Set<Tool> needs();

  /**
   * A benchmark of JMH, ours or of a peer on the JVM.
   *
   * @param benchmark the class, a dot, the method
   * @param parameters what its parameters are to be
   */
  record Jmh(String benchmark, Map<String, String> parameters) implements Side {

    static Jmh of(Class<?> type, String method) {
      return new Jmh(type.getName() + "." + method, Map.of());
    }

    /** The same benchmark with a value for its parameter. */
    Jmh with(String parameter, Object value) {
      return new Jmh(benchmark, Map.of(parameter, value.toString()));
    }

    @Override
    public Set<Tool> needs() {
      return Set.of();
    }
  }

  /** A program that measures itself and prints what it found. */
  sealed interface Program extends Side {}

  /**
   * A workload of one of the scripts in {@code src/bench/node}.
   *
   * @param script the file's name without its ending
   * @param workload the name under which the script exports it
   * @param needs what must be there to run it
   */
  record Node(String script, String workload, Set<Tool> needs) implements Program {}

  /**
   * A main class of the benchmark.
   *
   * @param main its name
   * @param workload its argument
   */
  record Java(String main, String workload) implements Program {

    @Override
    public Set<Tool> needs() {
      return Set.of();
    }
  }
}
