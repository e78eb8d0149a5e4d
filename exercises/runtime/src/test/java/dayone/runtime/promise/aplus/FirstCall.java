package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Resolvers;

/** What a thenable does first, which is what counts. All end with {@link Token#SENTINEL}. */
enum FirstCall implements Sided {
  RESOLVE,
  RESOLVE_WITH_PROMISE_FULFILLED_LATER,
  RESOLVE_WITH_PROMISE_REJECTED_LATER,
  REJECT;

  /** What becomes of the promise. */
  @Override
  public Side side() {
    return this == RESOLVE || this == RESOLVE_WITH_PROMISE_FULFILLED_LATER
        ? Side.FULFILLED
        : Side.REJECTED;
  }

  void call(Scene scene, Resolvers<Object> resolvers) {
    switch (this) {
      case RESOLVE, REJECT -> side().settle(resolvers, Token.SENTINEL);
      case RESOLVE_WITH_PROMISE_FULFILLED_LATER, RESOLVE_WITH_PROMISE_REJECTED_LATER ->
          resolvers.resolveWith(Settling.EVENTUALLY.promise(scene, side(), Token.SENTINEL));
    }
  }

  Outcome outcome() {
    return new Outcome(side(), Token.SENTINEL);
  }
}
