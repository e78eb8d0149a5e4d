package dayone.runtime.trace;

import org.jspecify.annotations.Nullable;

/** Where a program prints. Node's {@code console}, as far as the exercises need one. */
@FunctionalInterface
public interface Console {

  /** Prints one line. */
  void log(@Nullable Object line);

  /** The terminal. */
  static Console standard() {
    return System.out::println;
  }
}
