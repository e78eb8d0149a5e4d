package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** When a promise is settled, seen from the code that attaches handlers to it. */
enum Settling {
  /** Before. */
  ALREADY,
  /** Right after, by the same code. */
  IMMEDIATELY,
  /** Long after, by a timer. */
  EVENTUALLY;

  Promise<Object> promise(Scene scene, Side side, Throwable with) {
    if (this == ALREADY) {
      return side.settled(with);
    }
    Resolvers<Object> resolvers = Promise.withResolvers();
    if (this == IMMEDIATELY) {
      scene.atTheEndOfMain(() -> side.settle(resolvers, with));
    } else {
      scene.later(() -> side.settle(resolvers, with));
    }
    return resolvers.promise();
  }
}
