package dayone.runtime.trace;

import org.jspecify.annotations.Nullable;

/** Where a program prints. Node's {@code console}, as far as the exercises need one. */
@FunctionalInterface
public interface Console {

  /**
   * Prints one line.
   *
   * @return null, JavaScript's undefined: so that {@code promise.then(console::log)} reads in Java
   *     as it does there
   */
  @Nullable Void log(@Nullable Object line);

  /** The terminal. */
  static Console standard() {
    return line -> {
      System.out.println(line);
      return null;
    };
  }
}
