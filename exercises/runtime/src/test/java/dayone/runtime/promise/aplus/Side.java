package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;

/** The two ways to settle a promise. What one test says of both is written once. */
enum Side implements Sided {
  FULFILLED,
  REJECTED;

  @Override
  public Side side() {
    return this;
  }

  Side opposite() {
    return this == FULFILLED ? REJECTED : FULFILLED;
  }

  /** A promise that is settled this way from the start. */
  Promise<Object> settled(Throwable with) {
    return this == FULFILLED ? Promise.resolve((Object) with) : Promise.reject(with);
  }

  /** Settles a promise this way. */
  void settle(Resolvers<Object> resolvers, Throwable with) {
    if (this == FULFILLED) {
      resolvers.resolve(with);
    } else {
      resolvers.reject(with);
    }
  }

  /** Attaches a handler for this side and none for the other. */
  Promise<Object> on(Promise<Object> promise, Fn<Object, Object> handler) {
    return this == FULFILLED ? promise.then(handler) : promise.catchError(handler);
  }

  /** Attaches a handler for this side and one for the other, in one call. */
  Promise<Object> on(
      Promise<Object> promise, Fn<Object, Object> handler, Fn<Object, Object> ofTheOther) {
    return this == FULFILLED
        ? promise.then(handler, ofTheOther)
        : promise.then(ofTheOther, handler);
  }
}
