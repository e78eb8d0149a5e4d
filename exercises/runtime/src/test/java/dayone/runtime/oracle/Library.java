package dayone.runtime.oracle;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The table of the operators that are calls of the runtime, and the two that belong to no mechanism
 * of it: output and the clock. Each mechanism enters its own.
 */
final class Library {

  /** An operator that is called for its effect and gives undefined. */
  @FunctionalInterface
  interface Action {

    void apply(Arguments arguments) throws Exception;
  }

  private final VirtualClock clock;
  private final Consumer<String> output;
  private final Map<String, Operator> operators = new HashMap<>();

  Library(EventLoop loop, VirtualClock clock, Consumer<String> output) {
    this.clock = clock;
    this.output = output;
    define("now", a -> clock.millis());
    ValueOperators.enter(this);
    PromiseOperators.enter(this);
    GeneratorOperators.enter(this);
    QueueOperators.enter(this, loop);
    TimersPromisesOperators.enter(this, loop);
    PoolOperators.enter(this, loop);
    PortOperators.enter(this, loop);
    EventOperators.enter(this, loop);
    AbortOperators.enter(this, loop);
    ContextOperators.enter(this);
  }

  void define(String name, Operator operator) {
    if (operators.put(name, operator) != null) {
      throw new IllegalStateException("Two rooms define the operator '" + name + "'.");
    }
  }

  void perform(String name, Action action) {
    define(
        name,
        a -> {
          action.apply(a);
          return null;
        });
  }

  Object call(String name, List<Object> arguments) throws Exception {
    Operator operator = operators.get(name);
    if (operator == null) {
      throw new UnsupportedOperationException(
          "The program uses the operator '"
              + name
              + "', which is not in the table of the Library.");
    }
    return operator.apply(new Arguments(arguments));
  }

  void log(String line) {
    output.accept(line);
  }

  void busy(long millis) {
    clock.advance(millis);
  }
}
