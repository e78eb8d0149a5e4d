package dayone.runtime.http;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one event, in the order of their registration. Never changed: to add one is to
 * make another. So to emit allocates nothing, one that is added meanwhile counts from the next
 * emission on, and the many messages that nobody listens to share one empty object.
 *
 * <p>So nothing here is removed or called once only, which the listeners of {@code net} need and
 * for which each event must have an object of its own: a socket lives long enough to pay for them,
 * a message does not.
 */
final class Listeners<T extends @Nullable Object> {

  private static final Listeners<?> NONE = new Listeners<>(List.of());

  private final List<Effect<? super T>> list;

  private Listeners(List<Effect<? super T>> list) {
    this.list = list;
  }

  @SuppressWarnings("unchecked") // It holds nothing of a wrong type.
  static <T extends @Nullable Object> Listeners<T> none() {
    return (Listeners<T>) NONE;
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  Listeners<T> with(Effect<? super T> listener) {
    List<Effect<? super T>> more = new ArrayList<>(list.size() + 1);
    more.addAll(list);
    more.add(listener);
    return new Listeners<>(more);
  }

  Listeners<T> with(Callback listener) {
    return with(value -> listener.call());
  }

  /**
   * Calls them.
   *
   * @throws Exception what a listener threw; those behind it are not called
   */
  void emit(T value) throws Exception {
    for (int i = 0; i < list.size(); i++) {
      list.get(i).accept(value);
    }
  }
}
