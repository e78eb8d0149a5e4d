package dayone.runtime.promise;

import java.util.List;

/** Every promise given to {@link Promises#any} was rejected. */
public final class AggregateError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Throwable> errors;

  AggregateError(List<Throwable> errors) {
    super("All promises were rejected: " + errors);
    this.errors = List.copyOf(errors);
    for (Throwable error : this.errors) {
      addSuppressed(error);
    }
  }

  /** The reasons, in the order of the promises. */
  public List<Throwable> errors() {
    return errors;
  }
}
