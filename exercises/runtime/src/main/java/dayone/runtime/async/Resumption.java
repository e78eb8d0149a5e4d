package dayone.runtime.async;

import org.jspecify.annotations.Nullable;

/** With what a suspended generator goes on. */
sealed interface Resumption {

  /** {@code next(value)}: the yield has this value. */
  record Next(@Nullable Object value) implements Resumption {}

  /** {@code return(value)}: the yield does not return. */
  record Finish(@Nullable Object value) implements Resumption {}

  /** {@code throw(error)}: the yield throws. */
  record Raise(Throwable error) implements Resumption {}
}
