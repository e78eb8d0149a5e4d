package dayone.runtime.oracle;

import java.util.HashMap;
import java.util.Map;

/** The variables of one block. */
final class Scope {

  private final Scope outer;
  private final Map<String, Object> variables = new HashMap<>();

  Scope(Scope outer) {
    this.outer = outer;
  }

  void declare(String name, Object value) {
    variables.put(name, value);
  }

  Object get(String name) {
    return owner(name).variables.get(name);
  }

  void set(String name, Object value) {
    owner(name).variables.put(name, value);
  }

  private Scope owner(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.variables.containsKey(name)) {
        return scope;
      }
    }
    throw new IllegalStateException("The program uses '" + name + "', which it has not declared.");
  }
}
