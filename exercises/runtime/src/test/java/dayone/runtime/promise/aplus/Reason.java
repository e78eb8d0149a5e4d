package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import java.io.IOException;

/**
 * The kinds of reasons. Values that are no throwables cannot be thrown in Java; the errors with
 * which a loop is left ({@code process.exit}) are meant to pass through promises and are not here.
 */
enum Reason {
  CHECKED_EXCEPTION,
  UNCHECKED_EXCEPTION,
  ERROR,
  WITHOUT_STACK_TRACE,
  NEITHER_EXCEPTION_NOR_ERROR,
  THENABLE_THAT_STAYS_PENDING,
  THENABLE_THAT_FULFILS,
  THENABLE_THAT_REJECTS;

  Throwable make() {
    return switch (this) {
      case CHECKED_EXCEPTION -> new IOException("checked");
      case UNCHECKED_EXCEPTION -> new IllegalStateException("unchecked");
      case ERROR -> new AssertionError("error");
      case WITHOUT_STACK_TRACE -> new Token("without stack trace");
      case NEITHER_EXCEPTION_NOR_ERROR -> new Throwable("neither");
      case THENABLE_THAT_STAYS_PENDING -> new ThenableReason(resolvers -> {});
      case THENABLE_THAT_FULFILS -> new ThenableReason(resolvers -> resolvers.resolve(Token.OTHER));
      case THENABLE_THAT_REJECTS -> new ThenableReason(resolvers -> resolvers.reject(Token.OTHER));
    };
  }

  /** Throws any throwable from code that may throw exceptions only, as other JVM languages can. */
  // The cast is erased, so that nothing checks it; and to throw is what it is called for.
  @SuppressWarnings({"unchecked", "DoNotCallSuggester"})
  static <E extends Throwable> Object raise(Throwable reason) throws E {
    throw (E) reason;
  }

  /** A reason that could be followed, and must not be. */
  private static final class ThenableReason extends Exception implements Thenable<Object> {

    private static final long serialVersionUID = 1L;

    private final transient Thenable<Object> thenable;

    ThenableReason(Thenable<Object> thenable) {
      this.thenable = thenable;
    }

    @Override
    public void then(Resolvers<Object> resolvers) throws Exception {
      thenable.then(resolvers);
    }
  }
}
