package dayone.runtime.async;

import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Awaiter;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A function that yields values one by one and may await in between: {@code async function*}. Calls
 * of {@link #next}, {@link #finish} and {@link #raise} are queued and served strictly in order;
 * each gives a promise.
 *
 * @param <T> what it yields
 * @see <a href="https://tc39.es/ecma262/2023/#sec-asyncgenerator-objects">ECMAScript:
 *     AsyncGenerator objects</a>
 */
public final class AsyncGenerator<T extends @Nullable Object>
    implements AsyncIterator<T>, AsyncIterable<T> {

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

    /**
     * Yields through {@code out}; what it returns is the value of the last result, as it is. (The
     * language's {@code return v} awaits {@code v} first: {@code return Async.await(v)}.)
     */
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
     * Awaits {@code value} (one microtask), hands it out and stops until the next one is asked for.
     *
     * @return what was given to {@code next}
     * @throws Exception what was given to {@code raise}
     */
    @Nullable Object yield(T value) throws Exception;

    /** Awaits {@code promise} and hands out its value; its rejection is thrown right here. */
    @Nullable Object yield(Promise<? extends T> promise) throws Exception;
  }

  private enum State {
    NOT_STARTED,
    SUSPENDED,
    RUNNING,
    AWAITING_RETURN,
    DONE
  }

  private record Request<T extends @Nullable Object>(
      Resumption resumption, Resolvers<IteratorResult<T>> result) {}

  private final ArrayDeque<Request<T>> requests = new ArrayDeque<>();
  private final Coroutine coroutine;
  private State state = State.NOT_STARTED;

  private AsyncGenerator(ReturningBody<T> body) {
    coroutine = Coroutine.of(() -> run(body));
  }

  /** A generator that has not started. */
  public static <T extends @Nullable Object> AsyncGenerator<T> of(Body<T> body) {
    return returning(out -> {
      body.run(out);
      return null;
    });
  }

  /** A generator that has not started and whose last result has a value. */
  public static <T extends @Nullable Object> AsyncGenerator<T> returning(ReturningBody<T> body) {
    return new AsyncGenerator<>(body);
  }

  @Override
  public AsyncIterator<T> iterator() {
    return this;
  }

  @Override
  public Promise<IteratorResult<T>> next() {
    return next(null);
  }

  /** {@code next(sent)}: the yield that it stopped at returns {@code sent}. */
  public Promise<IteratorResult<T>> next(@Nullable Object sent) {
    return request(new Resumption.Next(sent));
  }

  @Override
  public Promise<IteratorResult<T>> finish() {
    return request(new Resumption.Finish(null));
  }

  /** {@code return(value)}: awaits it, runs the {@code finally} blocks, and is at its end. */
  public Promise<IteratorResult<T>> finish(@Nullable T value) {
    return request(new Resumption.Finish(value));
  }

  /** {@code throw(error)}: the yield that it stopped at throws. */
  public Promise<IteratorResult<T>> raise(Throwable error) {
    return request(new Resumption.Raise(error));
  }

  private Promise<IteratorResult<T>> request(Resumption resumption) {
    Resolvers<IteratorResult<T>> result = Promise.withResolvers();
    requests.add(new Request<>(resumption, result));
    if (state != State.RUNNING && state != State.AWAITING_RETURN) {
      serve();
    }
    return result.promise();
  }

  /** Serves requests until the body runs (and will go on with them itself) or none is left. */
  private void serve() {
    Request<T> request;
    while ((request = requests.peek()) != null) {
      if (state == State.NOT_STARTED && !(request.resumption() instanceof Resumption.Next)) {
        state = State.DONE;
      }
      if (state != State.DONE) {
        state = State.RUNNING;
        coroutine.resume();
        return;
      }
      switch (request.resumption()) {
        case Resumption.Next next -> answer().resolve(IteratorResult.end());
        case Resumption.Raise raise -> answer().reject(raise.error());
        case Resumption.Finish finish -> {
          awaitReturn(finish.value());
          return;
        }
      }
    }
  }

  /** A generator that is at its end awaits the value of {@code return} all the same. */
  private void awaitReturn(@Nullable Object value) {
    state = State.AWAITING_RETURN;
    Async.promised(value)
        .whenSettled(
            Awaiter.of(
                returned -> {
                  state = State.DONE;
                  answer().resolve(ended(returned));
                  serve();
                },
                reason -> {
                  state = State.DONE;
                  answer().reject(reason);
                  serve();
                }));
  }

  private Resolvers<IteratorResult<T>> answer() {
    return requests.remove().result();
  }

  // ---- inside the coroutine

  private void run(ReturningBody<T> body) {
    IteratorResult<T> last = IteratorResult.end();
    Throwable failure = null;
    try {
      last = IteratorResult.end(body.run(new YielderOfBody()));
    } catch (Finished finished) {
      failure = finished.failure();
      last = ended(finished.value());
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      failure = thrown;
    }
    state = State.DONE;
    if (failure == null) {
      answer().resolve(last);
    } else {
      answer().reject(failure);
    }
    serve();
  }

  @SuppressWarnings("unchecked") // finish() was given a T.
  private IteratorResult<T> ended(@Nullable Object value) {
    return IteratorResult.end((T) value);
  }

  /**
   * The way out, and whoever waits for the value that goes it.
   *
   * <p>In the language the body itself comes back when its value is there, hands it out and stops
   * once more. The middle part needs nothing of the body's stack; so the job does it alone, and the
   * body comes back only to somebody who asks for more.
   */
  private final class YielderOfBody implements Yielder<T>, Awaiter<T> {

    private @Nullable Throwable reason;
    private boolean suspended;

    @Override
    public @Nullable Object yield(T value) throws Exception {
      return handOut(Async.promised(value));
    }

    @Override
    public @Nullable Object yield(Promise<? extends T> promise) throws Exception {
      return handOut(promise);
    }

    private @Nullable Object handOut(Promise<? extends T> promise) throws Exception {
      requireBody();
      if (!goesOnAtOnce(promise)) {
        suspended = true;
        coroutine.suspend();
        suspended = false;
      }
      if (reason != null) {
        Throwable rejected = reason;
        reason = null;
        throw Suspension.asException(rejected);
      }
      return switch (requests.element().resumption()) {
        case Resumption.Next sent -> sent.value();
        case Resumption.Raise raise -> throw Suspension.asException(raise.error());
        case Resumption.Finish finish -> throw new Finished(Async.await(finish.value()));
      };
    }

    private void requireBody() {
      if (Coroutine.current() != coroutine) {
        throw new IllegalStateException(
            "yield was called outside of the body of its generator. Call it from the function that"
                + " was given to AsyncGenerator.of, not from a callback or an async function inside"
                + " it.");
      }
    }

    /** Like an await: {@link Suspension} says when the body need not leave its stack. */
    private boolean goesOnAtOnce(Promise<? extends T> promise) throws Exception {
      if (coroutine.mayStay(Microtasks.current()) && promise.tellAsNextJob(this)) {
        return state != State.SUSPENDED;
      }
      promise.whenSettled(this);
      return false;
    }

    @Override
    public void fulfilled(T value) {
      answer().resolve(IteratorResult.of(value));
      if (requests.isEmpty()) {
        state = State.SUSPENDED;
      } else {
        goOn();
      }
    }

    @Override
    public void rejected(Throwable rejected) {
      reason = rejected;
      goOn();
    }

    private void goOn() {
      if (suspended) {
        coroutine.resumeAsJob();
      }
    }
  }
}
