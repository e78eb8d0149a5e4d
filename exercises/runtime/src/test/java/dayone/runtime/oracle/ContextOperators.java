package dayone.runtime.oracle;

import dayone.runtime.async.AsyncLocalStorage;
import dayone.runtime.async.AsyncResource;
import java.util.Arrays;

/** Async context: storages, and resources that carry their stores along. */
final class ContextOperators {

  private ContextOperators() {}

  static void enter(Library library) {
    library.define("als", a -> new AsyncLocalStorage<Object>());
    library.define("run", a -> storage(a).run(a.get(1), () -> a.function(2).call(a.from(3))));
    library.define("exitAls", a -> storage(a).exit(() -> a.function(1).call()));
    library.perform("enterWith", a -> storage(a).enterWith(a.get(1)));
    library.define("getStore", a -> storage(a).getStore());
    library.define("bind", a -> bind(a.function(0)));
    library.define("snapshot", a -> snapshot());
    library.define("resource", a -> new AsyncResource());
    library.define(
        "runIn", a -> a.<AsyncResource>as(0).runInAsyncScope(() -> a.function(1).call(a.from(2))));
  }

  private static AsyncLocalStorage<Object> storage(Arguments a) {
    return a.as(0);
  }

  private static Function bind(Function function) {
    AsyncResource resource = new AsyncResource();
    return arguments -> resource.runInAsyncScope(() -> function.call(arguments));
  }

  private static Function snapshot() {
    AsyncResource resource = new AsyncResource();
    return arguments ->
        resource.runInAsyncScope(() ->
            ((Function) arguments[0]).call(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }
}
