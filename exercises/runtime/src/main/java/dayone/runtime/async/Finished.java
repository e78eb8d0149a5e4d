package dayone.runtime.async;

import dayone.runtime.microtask.Unwinding;
import org.jspecify.annotations.Nullable;

/**
 * Tells a suspended generator that nobody wants more of it: {@code return()} of JavaScript. Runs
 * its {@code finally} blocks on its way out; code of the program has no reason to catch it.
 */
public final class Finished extends Unwinding {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object value;

  Finished(@Nullable Object value) {
    super("the generator was finished from outside");
    this.value = value;
  }

  @Nullable Object value() {
    return value;
  }
}
