package dayone.runtime.events;

import org.jspecify.annotations.Nullable;

/** Is called when the event that it was registered for is emitted. */
@FunctionalInterface
public interface Listener {

  /**
   * Is called with what was emitted.
   *
   * @param arguments what {@code emit} was given; the emitter's documentation says what that is
   */
  void on(@Nullable Object[] arguments) throws Exception;
}
