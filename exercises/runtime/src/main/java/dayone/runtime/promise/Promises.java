package dayone.runtime.promise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The combinators: JavaScript's {@code Promise.all}, {@code allSettled}, {@code race} and {@code
 * any}.
 *
 * <p>Each goes through its argument at once and calls {@code then} on every promise in turn; so all
 * of them count as handled, also those that come too late to matter. An argument that throws while
 * it is gone through rejects the result.
 *
 * @see <a href="https://tc39.es/ecma262/2023/#sec-promise.all">ECMAScript: Promise.all</a>
 */
public final class Promises {

  private Promises() {}

  /** All values, in the order of the promises; or the first rejection. */
  public static <T extends @Nullable Object> Promise<List<T>> all(
      Iterable<? extends Promise<? extends T>> promises) {
    return new Promise<>(result -> {
      Slots<T> slots = new Slots<>(result);
      for (Promise<? extends T> promise : promises) {
        int index = slots.open();
        promise.<@Nullable Object>then(
            value -> slots.fill(index, value), reason -> reject(result, reason));
      }
      slots.allOpened();
    });
  }

  /** What became of each, in the order of the promises; never rejected. */
  public static <T extends @Nullable Object> Promise<List<Settlement<T>>> allSettled(
      Iterable<? extends Promise<? extends T>> promises) {
    return new Promise<>(result -> {
      Slots<Settlement<T>> slots = new Slots<>(result);
      for (Promise<? extends T> promise : promises) {
        int index = slots.open();
        promise.<@Nullable Object>then(
            value -> slots.fill(index, new Settlement.Fulfilled<>(value)),
            reason -> slots.fill(index, new Settlement.Rejected<>(reason)));
      }
      slots.allOpened();
    });
  }

  /** What the first to be settled becomes; pending for ever if there is none. */
  public static <T extends @Nullable Object> Promise<T> race(
      Iterable<? extends Promise<? extends T>> promises) {
    return new Promise<>(result -> {
      for (Promise<? extends T> promise : promises) {
        promise.<@Nullable Object>then(
            value -> {
              result.resolve(value);
              return null;
            },
            reason -> reject(result, reason));
      }
    });
  }

  /** The first value; or, if all are rejected, an {@link AggregateError} with every reason. */
  public static <T extends @Nullable Object> Promise<T> any(
      Iterable<? extends Promise<? extends T>> promises) {
    return new Promise<>(result -> {
      Slots<Throwable> reasons = new Slots<>(errors -> result.reject(new AggregateError(errors)));
      for (Promise<? extends T> promise : promises) {
        int index = reasons.open();
        promise.<@Nullable Object>then(
            value -> {
              result.resolve(value);
              return null;
            },
            reason -> reasons.fill(index, reason));
      }
      reasons.allOpened();
    });
  }

  private static @Nullable Object reject(Resolvers<?> result, Throwable reason) {
    result.reject(reason);
    return null;
  }

  /** Results that come in any order and are handed on together, in the order of their promises. */
  private static final class Slots<E extends @Nullable Object> {

    private interface Full<E extends @Nullable Object> {
      void accept(List<E> elements);
    }

    private final List<@Nullable E> elements = new ArrayList<>();
    private final Full<E> whenFull;

    /** One more than are open, until the last has been opened: a full list may still grow. */
    private int missing = 1;

    Slots(Resolvers<List<E>> result) {
      this(result::resolve);
    }

    Slots(Full<E> whenFull) {
      this.whenFull = whenFull;
    }

    int open() {
      missing++;
      elements.add(null);
      return elements.size() - 1;
    }

    @Nullable Object fill(int index, E element) {
      elements.set(index, element);
      countDown();
      return null;
    }

    void allOpened() {
      countDown();
    }

    @SuppressWarnings("NullAway") // Every slot has been filled with an E.
    private void countDown() {
      if (--missing == 0) {
        whenFull.accept(Collections.unmodifiableList(elements));
      }
    }
  }
}
