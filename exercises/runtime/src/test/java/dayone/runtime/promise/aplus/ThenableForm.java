package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;

/** The ways to write a thenable down. */
enum ThenableForm {
  LAMBDA,
  RECORD;

  /** One that does what {@code body} does. */
  Thenable<Object> of(Thenable<Object> body) {
    return switch (this) {
      case LAMBDA -> body;
      case RECORD -> new Wrapped(body);
    };
  }

  private record Wrapped(Thenable<Object> body) implements Thenable<Object> {
    @Override
    public void then(Resolvers<Object> resolvers) throws Exception {
      body.then(resolvers);
    }
  }
}
