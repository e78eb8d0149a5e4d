package dayone.runtime.oracle;

/** Carries what a program throws and what Java cannot throw: a value that is no error. */
final class Thrown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object value;

  private Thrown(Object value) {
    super(Repr.of(value), null, false, false);
    this.value = value;
  }

  static Throwable of(Object value) {
    return value instanceof Throwable throwable ? throwable : new Thrown(value);
  }

  static Object valueOf(Throwable thrown) {
    return thrown instanceof Thrown carrier ? carrier.value : thrown;
  }

  /** Throws {@code value}; declared to return so that the caller may say {@code throw}. */
  static RuntimeException raise(Object value) throws Exception {
    Throwable throwable = of(value);
    if (throwable instanceof Error error) {
      throw error;
    }
    throw (Exception) throwable;
  }
}
