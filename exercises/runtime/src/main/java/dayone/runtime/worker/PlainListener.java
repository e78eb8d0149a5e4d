package dayone.runtime.worker;

import dayone.runtime.async.EventTarget;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import org.jspecify.annotations.Nullable;

/** A listener that returns nothing; equal to another one of the same function. */
record PlainListener<T extends @Nullable Object>(Effect<T> effect)
    implements EventTarget.Listener<T> {

  /** For messages of a type that the program knows: that which their sender gave them. */
  @SuppressWarnings("unchecked") // As in JavaScript. If it is wrong, the call of the effect throws.
  static <T extends @Nullable Object> EventTarget.Listener<@Nullable Object> of(Effect<T> effect) {
    return (EventTarget.Listener<@Nullable Object>) new PlainListener<>(effect);
  }

  @Override
  public @Nullable Promise<?> apply(T message) throws Exception {
    effect.accept(message);
    return null;
  }
}
