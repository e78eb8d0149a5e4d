package dayone.topics.express;

import org.jspecify.annotations.Nullable;

/** Goes on with what stands behind a handler: {@code next()} and {@code next(err)}. */
@FunctionalInterface
public interface Next {

  /**
   * What both calls below come to. Whoever makes a {@code Next} writes this method, most easily as
   * a lambda: {@code err -> …}.
   *
   * @param err what went wrong, or null if nothing did
   */
  void proceed(@Nullable Throwable err);

  /**
   * {@code next()}.
   *
   * @return null, so that {@code return next.call();} ends a handler
   */
  default @Nullable Object call() {
    proceed(null);
    return null;
  }

  /**
   * {@code next(err)}.
   *
   * @return null
   */
  default @Nullable Object call(Throwable err) {
    proceed(err);
    return null;
  }
}
