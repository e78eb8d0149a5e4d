package dayone.runtime.promise.aplus;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;

/** The forms of {@code then} that take a handler for one side only. */
enum LoneHandler implements Sided {
  THEN,
  THEN_COMPOSE,
  THEN_ACCEPT,
  THEN_OF_CALLBACK,
  THEN_OF_CALLABLE,
  CATCH_ERROR,
  CATCH_COMPOSE;

  /** The side that has the handler. */
  @Override
  public Side side() {
    return this == CATCH_ERROR || this == CATCH_COMPOSE ? Side.REJECTED : Side.FULFILLED;
  }

  Promise<?> on(Promise<Object> promise, Callback handler) {
    return switch (this) {
      case THEN ->
          promise.then(value -> {
            handler.call();
            return value;
          });
      case THEN_COMPOSE ->
          promise.thenCompose(value -> {
            handler.call();
            return Promise.resolve(value);
          });
      case THEN_ACCEPT -> promise.thenAccept(value -> handler.call());
      case THEN_OF_CALLBACK -> promise.then(handler);
      case THEN_OF_CALLABLE ->
          promise.then(() -> {
            handler.call();
            return Token.OTHER;
          });
      case CATCH_ERROR ->
          promise.catchError(reason -> {
            handler.call();
            return Token.OTHER;
          });
      case CATCH_COMPOSE ->
          promise.catchCompose(reason -> {
            handler.call();
            return Promise.resolve((Object) Token.OTHER);
          });
    };
  }
}
