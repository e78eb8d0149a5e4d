package dayone.runtime.bench;

import dayone.runtime.bench.server.Peer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is measured on one side of a ratio, and by what. */
sealed interface Side {

  /** What must be there to measure it. */
  Set<Tool> needs();

  /**
   * A benchmark of JMH, ours or of a peer on the JVM.
   *
   * @param benchmark the class, a dot, the method
   * @param parameters what its parameters are to be
   * @param needs what must be there to run it
   */
  record Jmh(String benchmark, Map<String, String> parameters, Set<Tool> needs) implements Side {

    static Jmh of(Class<?> type, String method) {
      return new Jmh(type.getName() + "." + method, Map.of(), Set.of());
    }

    /** The same benchmark, which needs {@code tool}. */
    Jmh needing(Tool tool) {
      return new Jmh(benchmark, parameters, Set.of(tool));
    }

    /** The same benchmark with a value for its parameter. */
    Jmh with(String parameter, Object value) {
      Map<String, String> more = new TreeMap<>(parameters);
      more.put(parameter, value.toString());
      return new Jmh(benchmark, more, needs);
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

  /**
   * A server that answers a request over HTTP with a short text, under the load of wrk.
   *
   * @param peer whose
   * @param needs what must be there to measure it
   */
  record Http(Peer peer, Set<Tool> needs) implements Side {}
}
