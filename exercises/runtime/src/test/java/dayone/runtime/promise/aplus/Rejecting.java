package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Thenable;

/** Promises and thenables that end with a reason. */
enum Rejecting {
  THENABLE_REJECTED_AT_ONCE,
  THENABLE_REJECTED_LATER,
  THENABLE_REJECTED_BY_ITS_ONLY_CALL,
  THENABLE_THAT_THROWS,
  THENABLE_THAT_REJECTS_TWICE,
  THENABLE_THAT_REJECTS_AND_THROWS,
  PROMISE_ALREADY_REJECTED,
  PROMISE_REJECTED_LATER;

  Object with(Scene scene, Token reason) {
    return switch (this) {
      case THENABLE_REJECTED_AT_ONCE -> thenable(resolvers -> resolvers.reject(reason));
      case THENABLE_REJECTED_LATER ->
          thenable(resolvers -> scene.later(() -> resolvers.reject(reason)));
      case THENABLE_REJECTED_BY_ITS_ONLY_CALL -> new OneCall(resolvers -> resolvers.reject(reason));
      case THENABLE_THAT_THROWS ->
          thenable(resolvers -> {
            throw reason;
          });
      case THENABLE_THAT_REJECTS_TWICE ->
          thenable(resolvers -> {
            resolvers.reject(reason);
            resolvers.reject(Token.OTHER);
          });
      case THENABLE_THAT_REJECTS_AND_THROWS ->
          thenable(resolvers -> {
            resolvers.reject(reason);
            throw Token.OTHER;
          });
      case PROMISE_ALREADY_REJECTED -> Settling.ALREADY.promise(scene, Side.REJECTED, reason);
      case PROMISE_REJECTED_LATER -> Settling.EVENTUALLY.promise(scene, Side.REJECTED, reason);
    };
  }

  private static Thenable<Object> thenable(Thenable<Object> thenable) {
    return thenable;
  }
}
