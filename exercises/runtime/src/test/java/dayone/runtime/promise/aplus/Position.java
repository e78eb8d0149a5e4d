package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Promise;

/** Where in a chain a promise stands. */
enum Position {
  FIRST,
  /** Behind a link whose only handler is for the other side. */
  BEHIND_A_LINK_THAT_PASSES_ON;

  Promise<Object> settled(Side side, Throwable with) {
    Promise<Object> first = side.settled(with);
    return this == FIRST ? first : side.opposite().on(first, ignored -> Token.OTHER);
  }
}
