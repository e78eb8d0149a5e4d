package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;

/** A thenable that can be asked once: from the second time on, it answers wrongly. */
final class OneCall implements Thenable<Object> {

  private final Thenable<Object> first;
  private boolean called;

  OneCall(Thenable<Object> first) {
    this.first = first;
  }

  @Override
  public void then(Resolvers<Object> resolvers) throws Exception {
    if (called) {
      resolvers.resolve(Token.OTHER);
    } else {
      called = true;
      first.then(resolvers);
    }
  }
}
