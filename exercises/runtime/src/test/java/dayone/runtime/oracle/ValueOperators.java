package dayone.runtime.oracle;

import dayone.runtime.async.IteratorResult;
import java.util.List;

/** Values and calls: no mechanism of the runtime, only what JavaScript has built in. */
final class ValueOperators {

  private ValueOperators() {}

  static void enter(Library library) {
    library.define("undef", a -> null);
    library.define("err", a -> new JsError(a.text(0)));
    library.define("arr", Arguments::values);
    library.define("add", a -> a.integer(0) + a.integer(1));
    library.define("lt", a -> a.integer(0) < a.integer(1));
    library.define("eq", a -> same(a.get(0), a.get(1)));
    library.define("not", a -> !a.<Boolean>as(0));
    library.define("get", a -> property(a.get(0), a.get(1)));
    library.define("call", a -> a.function(0).call(a.from(1)));
    library.define("iterRes", a -> new IteratorResult<>(a.get(0), a.<Boolean>as(1)));
  }

  @SuppressWarnings("ReferenceEquality") // Objects of a program are the same or they are not.
  private static boolean same(Object one, Object other) {
    boolean isPrimitive = one instanceof Number || one instanceof String || one instanceof Boolean;
    return isPrimitive ? one.equals(other) : one == other;
  }

  private static Object property(Object owner, Object key) {
    return switch (owner) {
      case List<?> array -> {
        int index = ((Long) key).intValue();
        yield index < array.size() ? array.get(index) : null;
      }
      case IteratorResult<?> result -> key.equals("done") ? (Object) result.done() : result.value();
      default -> throw new UnsupportedOperationException("property of " + Repr.of(owner));
    };
  }
}
