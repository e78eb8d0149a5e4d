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
    super("the generator was finished from outside", true);
    this.value = value;
  }

  @Nullable Object value() {
    return value;
  }

  /**
   * What a resource threw that was closed on the way out, or null. In the language a {@code return}
   * that fails in this way becomes a throw; of several the innermost, which was the first.
   */
  @Nullable Throwable failure() {
    Throwable[] suppressed = getSuppressed();
    return suppressed.length == 0 ? null : suppressed[0];
  }
}
