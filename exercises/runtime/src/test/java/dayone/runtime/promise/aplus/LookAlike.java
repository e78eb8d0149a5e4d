package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Things that have something to do with {@code then} and are no thenables. */
enum LookAlike {
  A_FIELD_CALLED_THEN,
  A_METHOD_CALLED_THEN,
  A_KEY_CALLED_THEN,
  A_LIST_OF_A_THENABLE,
  A_FUTURE_OF_THE_JDK;

  private static final Thenable<Object> THENABLE = resolvers -> resolvers.resolve(Token.OTHER);

  private record Field(Thenable<Object> then) {}

  /** Has the method of a thenable, but does not say that it is one. */
  private record Method() {
    @SuppressWarnings({"unused", "UnusedMethod"}) // Nobody shall find it.
    void then(Resolvers<Object> resolvers) {
      resolvers.resolve(Token.OTHER);
    }
  }

  Object make() {
    return switch (this) {
      case A_FIELD_CALLED_THEN -> new Field(THENABLE);
      case A_METHOD_CALLED_THEN -> new Method();
      case A_KEY_CALLED_THEN -> Map.of("then", THENABLE);
      case A_LIST_OF_A_THENABLE -> List.of(THENABLE);
      case A_FUTURE_OF_THE_JDK -> CompletableFuture.completedFuture(Token.OTHER);
    };
  }
}
