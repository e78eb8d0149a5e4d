package dayone.runtime.async;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A function that yields values one by one, and runs only as far as somebody asks: {@code
 * function*}. Nothing of it runs before the first {@link #next}.
 *
 * <p>It can be used in a for-each loop. Leaving that loop early does not finish the generator, as
 * Java's loop tells nobody; where its {@code finally} blocks matter, use it as a resource.
 *
 * @param <T> what it yields
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Generator">MDN:
 *     Generator</a>
 */
public final class Generator<T extends @Nullable Object> implements Iterable<T>, AutoCloseable {

  /**
   * The function.
   *
   * @param <T> what it yields
   */
  @FunctionalInterface
  public interface Body<T extends @Nullable Object> {

    /** Yields through {@code out}. */
    void run(Yielder<T> out) throws Exception;
  }

  /**
   * The function, if it returns something at its end.
   *
   * @param <T> what it yields and returns
   */
  @FunctionalInterface
  public interface ReturningBody<T extends @Nullable Object> {

    /** Yields through {@code out}; what it returns is the value of the last result. */
    @Nullable T run(Yielder<T> out) throws Exception;
  }

  /**
   * The way from the body to whoever asks.
   *
   * @param <T> what it yields
   */
  @SuppressWarnings(
      "NamedLikeContextualKeyword") // Called on a receiver always; the word is the point.
  public interface Yielder<T extends @Nullable Object> {

    /**
     * Hands {@code value} out and stops until the next one is asked for.
     *
     * @return what was given to {@code next}
     * @throws Exception what was given to {@code raise}
     */
    @Nullable Object yield(T value) throws Exception;
  }

  private enum State {
    NOT_STARTED,
    SUSPENDED,
    RUNNING,
    DONE
  }

  private final Coroutine coroutine;
  private State state = State.NOT_STARTED;
  private Resumption resumption = new Resumption.Next(null);

  // What the body has left for whoever asked: a result, or an exception.
  private IteratorResult<T> result = IteratorResult.end();
  private @Nullable Throwable thrown;

  private Generator(ReturningBody<T> body) {
    coroutine = Coroutine.of(() -> run(body));
  }

  /** A generator that has not started. */
  public static <T extends @Nullable Object> Generator<T> of(Body<T> body) {
    return returning(out -> {
      body.run(out);
      return null;
    });
  }

  /** A generator that has not started and whose last result has a value. */
  public static <T extends @Nullable Object> Generator<T> returning(ReturningBody<T> body) {
    return new Generator<>(body);
  }

  /** Runs to the next value or to the end. */
  public IteratorResult<T> next() throws Exception {
    return next(null);
  }

  /** {@code next(sent)}: the yield that it stopped at returns {@code sent}. */
  public IteratorResult<T> next(@Nullable Object sent) throws Exception {
    return state == State.DONE ? IteratorResult.end() : go(new Resumption.Next(sent));
  }

  /** {@code return(value)}: its {@code finally} blocks run, and it is at its end. */
  public IteratorResult<T> finish(@Nullable T value) throws Exception {
    endUnlessStarted();
    return state == State.DONE ? IteratorResult.end(value) : go(new Resumption.Finish(value));
  }

  /** {@code throw(error)}: the yield that it stopped at throws. */
  public IteratorResult<T> raise(Throwable error) throws Exception {
    endUnlessStarted();
    if (state == State.DONE) {
      throw Suspension.asException(error);
    }
    return go(new Resumption.Raise(error));
  }

  /** Finishes it: its {@code finally} blocks run. */
  @Override
  public void close() throws Exception {
    finish(null);
  }

  /** A body that has not started has no {@code finally} to run. */
  private void endUnlessStarted() {
    if (state == State.NOT_STARTED) {
      state = State.DONE;
    }
  }

  private IteratorResult<T> go(Resumption with) throws Exception {
    if (state == State.RUNNING) {
      throw new IllegalStateException(
          "The generator is running: it cannot be asked for a value from inside of itself.");
    }
    state = State.RUNNING;
    resumption = with;
    coroutine.resume();
    if (thrown != null) {
      Throwable escaped = thrown;
      thrown = null;
      throw Suspension.asException(escaped);
    }
    return result;
  }

  // ---- inside the coroutine

  @SuppressWarnings("unchecked") // finish() was given a T.
  private void run(ReturningBody<T> body) {
    try {
      result = IteratorResult.end(body.run(this::handOut));
    } catch (Finished finished) {
      thrown = finished.failure();
      result = IteratorResult.end((T) finished.value());
    } catch (Throwable escaped) {
      thrown = escaped;
    }
    state = State.DONE;
  }

  private @Nullable Object handOut(T value) throws Exception {
    result = IteratorResult.of(value);
    state = State.SUSPENDED;
    coroutine.suspend();
    return switch (resumption) {
      case Resumption.Next next -> next.value();
      case Resumption.Finish finish -> throw new Finished(finish.value());
      case Resumption.Raise raise -> throw Suspension.asException(raise.error());
    };
  }

  // ---- in a for-each loop

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private @Nullable IteratorResult<T> peeked;

      @Override
      public boolean hasNext() {
        return !peek().done();
      }

      @Override
      @SuppressWarnings("NullAway") // A value that was yielded is a T.
      public T next() {
        IteratorResult<T> next = peek();
        if (next.done()) {
          throw new NoSuchElementException("The generator is at its end.");
        }
        peeked = null;
        return next.value();
      }

      private IteratorResult<T> peek() {
        if (peeked == null) {
          peeked = nextUnchecked();
        }
        return peeked;
      }
    };
  }

  private IteratorResult<T> nextUnchecked() {
    try {
      return next();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The generator threw " + e, e);
    }
  }
}
