package dayone.runtime.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several errors in one: every promise given to {@link Promises#any} was rejected, or every address
 * of a host refused a connection. Each is also {@linkplain #getSuppressed suppressed}, so that a
 * stack trace shows it.
 */
public final class AggregateError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Throwable> errors;
  private final @Nullable String code;

  AggregateError(List<Throwable> errors) {
    this("All promises were rejected: " + errors, null, errors);
  }

  /**
   * Several errors of one call.
   *
   * @param code Node's {@code error.code}: that of the first error
   */
  public AggregateError(String message, @Nullable String code, List<? extends Throwable> errors) {
    super(message);
    this.code = code;
    this.errors = List.copyOf(errors);
    for (Throwable error : this.errors) {
      addSuppressed(error);
    }
  }

  /** Node's {@code error.code}, such as {@code ECONNREFUSED}; null if it has none. */
  public @Nullable String code() {
    return code;
  }

  /** The errors, in the order of the promises or of the attempts. */
  public List<Throwable> errors() {
    return errors;
  }
}
