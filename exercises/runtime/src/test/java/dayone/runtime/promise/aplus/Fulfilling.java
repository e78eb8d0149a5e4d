package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;

/** Promises and thenables that end with a value. */
enum Fulfilling {
  THENABLE_FULFILLED_AT_ONCE,
  THENABLE_FULFILLED_LATER,
  THENABLE_FULFILLED_BY_ITS_ONLY_CALL,
  THENABLE_THAT_FULFILS_TWICE,
  THENABLE_THAT_FULFILS_AND_THROWS,
  PROMISE_ALREADY_FULFILLED,
  PROMISE_FULFILLED_LATER;

  /** Makes one that ends with {@code value}, which may have to be followed itself. */
  Object with(Scene scene, Object value) {
    return switch (this) {
      case THENABLE_FULFILLED_AT_ONCE -> thenable(resolvers -> resolvers.resolve(value));
      case THENABLE_FULFILLED_LATER ->
          thenable(resolvers -> scene.later(() -> resolvers.resolve(value)));
      case THENABLE_FULFILLED_BY_ITS_ONLY_CALL ->
          new OneCall(resolvers -> resolvers.resolve(value));
      case THENABLE_THAT_FULFILS_TWICE ->
          thenable(resolvers -> {
            resolvers.resolve(value);
            resolvers.resolve(Token.OTHER);
          });
      case THENABLE_THAT_FULFILS_AND_THROWS ->
          thenable(resolvers -> {
            resolvers.resolve(value);
            throw Token.OTHER;
          });
      case PROMISE_ALREADY_FULFILLED -> Promise.resolve(value);
      case PROMISE_FULFILLED_LATER -> {
        Resolvers<Object> resolvers = Promise.withResolvers();
        scene.later(() -> resolvers.resolve(value));
        yield resolvers.promise();
      }
    };
  }

  private static Thenable<Object> thenable(Thenable<Object> thenable) {
    return thenable;
  }
}
