package dayone.runtime.promise;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Rejected;
import dayone.runtime.microtask.Unwinding;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A value that is there later, or the reason why it is not. Belongs to the thread of its loop.
 *
 * <p>The package description says how this differs from JavaScript's in its types and what it costs
 * in ticks.
 *
 * @param <T> the type of the value
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Promise">MDN:
 *     Promise</a>
 */
public final class Promise<T extends @Nullable Object> implements Rejected {

  private enum State {
    PENDING,
    FULFILLED,
    REJECTED
  }

  private final Microtasks microtasks;
  private State state = State.PENDING;

  /**
   * The value or the reason, once there is one. Until then the last of the reactions that wait, or
   * null; they form a ring, so the last one knows the first. One field for the two: programs hold
   * promises by the million, and no promise has both.
   */
  private @Nullable Object outcome;

  /** The async context in which jobs that settle this promise run; null if there was none. */
  private AsyncContext.@Nullable Resource resource;

  /** Whether somebody looks at this promise, so that its rejection is not unhandled. */
  private boolean handled;

  /**
   * Calls {@code executor} at once.
   *
   * @throws IllegalStateException if no loop runs on this thread
   */
  @SuppressWarnings("this-escape") // The executor gets resolvers of a promise that is complete.
  public Promise(Executor<T> executor) {
    this(Microtasks.current());
    Resolvers<T> resolvers = new Resolvers<>(this);
    try {
      executor.start(resolvers);
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      resolvers.reject(thrown);
    }
  }

  private Promise(Microtasks microtasks) {
    this.microtasks = microtasks;
    this.resource = microtasks.context().capture();
  }

  // ---- making promises

  /** A promise that is settled from outside. */
  public static <T extends @Nullable Object> Resolvers<T> withResolvers() {
    return new Resolvers<>(new Promise<>(Microtasks.current()));
  }

  /** A promise fulfilled with nothing. */
  public static Promise<@Nullable Void> resolve() {
    Promise<@Nullable Void> promise = new Promise<>(Microtasks.current());
    promise.resolveWith(null);
    return promise;
  }

  /** A promise fulfilled with {@code value}. */
  public static <T extends @Nullable Object> Promise<T> resolve(T value) {
    Promise<T> promise = new Promise<>(Microtasks.current());
    promise.resolveWith(value);
    return promise;
  }

  /** The promise itself, as in JavaScript: a promise is not wrapped. */
  public static <T extends @Nullable Object> Promise<T> resolve(Promise<T> promise) {
    return promise;
  }

  /** A promise that becomes what {@code thenable} becomes. */
  public static <T extends @Nullable Object> Promise<T> resolve(Thenable<T> thenable) {
    Promise<T> promise = new Promise<>(Microtasks.current());
    promise.resolveWith(thenable);
    return promise;
  }

  /** A promise rejected with {@code reason}, which must not be null. */
  public static <T extends @Nullable Object> Promise<T> reject(Throwable reason) {
    Resolvers<T> resolvers = withResolvers();
    resolvers.reject(reason);
    return resolvers.promise();
  }

  // ---- reacting to them

  /**
   * Calls {@code onFulfilled} with the value; the new promise is fulfilled with what it returns.
   */
  public <R extends @Nullable Object> Promise<R> then(Fn<? super T, ? extends R> onFulfilled) {
    return react(onFulfilled, null);
  }

  /** Calls one of the two; either way the new promise is fulfilled with what it returns. */
  public <R extends @Nullable Object> Promise<R> then(
      Fn<? super T, ? extends R> onFulfilled, Fn<? super Throwable, ? extends R> onRejected) {
    return react(onFulfilled, onRejected);
  }

  /** Calls {@code onFulfilled} with the value, for its effect only. */
  public Promise<@Nullable Void> thenAccept(Effect<? super T> onFulfilled) {
    return react(
        value -> {
          onFulfilled.accept(value);
          return null;
        },
        null);
  }

  /** Calls {@code onFulfilled}, which is not interested in the value. */
  public Promise<@Nullable Void> then(Callback onFulfilled) {
    return react(
        value -> {
          onFulfilled.call();
          return null;
        },
        null);
  }

  /** Computes the next value with {@code onFulfilled}, which is not interested in this one. */
  public <R extends @Nullable Object> Promise<R> then(Callable<? extends R> onFulfilled) {
    return react(value -> onFulfilled.call(), null);
  }

  /** Calls {@code onFulfilled} with the value; the new promise becomes what its promise becomes. */
  public <R extends @Nullable Object> Promise<R> thenCompose(
      Fn<? super T, Promise<R>> onFulfilled) {
    return react(onFulfilled, null);
  }

  /** {@code catch}: calls {@code onRejected} with the reason; what it returns heals the chain. */
  public Promise<T> catchError(Fn<? super Throwable, ? extends T> onRejected) {
    return react(null, onRejected);
  }

  /** {@code catch}, with a promise of what heals the chain. */
  public Promise<T> catchCompose(Fn<? super Throwable, Promise<T>> onRejected) {
    return react(null, onRejected);
  }

  /**
   * {@code finally}: calls {@code action} either way and passes the outcome on, two jobs later than
   * {@code then} would, as the result of the action is awaited even if it is nothing. An exception
   * of the action replaces the outcome.
   */
  public Promise<T> finallyDo(Callback action) {
    return react(
        value -> {
          action.call();
          return resolve().then(ignored -> value);
        },
        reason -> {
          action.call();
          return resolve()
              .then(ignored -> {
                throw rethrown(reason);
              });
        });
  }

  /** {@code finally} with an action whose promise is waited for before the outcome is passed on. */
  public Promise<T> finallyCompose(Callable<? extends Promise<?>> action) {
    return react(
        value -> action.call().then(ignored -> value),
        reason ->
            action
                .call()
                .then(ignored -> {
                  throw rethrown(reason);
                }));
  }

  /** The reaction of {@code await}: tells {@code awaiter} in a promise job. */
  @SuppressWarnings("unchecked") // The awaiter gets the outcome, which has the type it asks for.
  public void whenSettled(Awaiter<? super T> awaiter) {
    add(new Reaction.Await(this, (Awaiter<@Nullable Object>) awaiter));
  }

  /**
   * Tells {@code awaiter} at once, if this promise is settled and no other job is queued. For a
   * caller that is a job itself and would do nothing more before the next one: then that would be
   * {@code awaiter}'s.
   *
   * @return whether it did
   */
  @SuppressWarnings("unchecked") // The awaiter gets the outcome, which has the type it asks for.
  public boolean tellAsNextJob(Awaiter<? super T> awaiter) throws Exception {
    if (state == State.PENDING || microtasks.hasJobs()) {
      return false;
    }
    markHandled();
    tell((Awaiter<@Nullable Object>) awaiter);
    return true;
  }

  /** Hands the outcome to {@code awaiter}. */
  void tell(Awaiter<@Nullable Object> awaiter) throws Exception {
    if (state == State.FULFILLED) {
      awaiter.fulfilled(outcome);
    } else {
      awaiter.rejected(reason());
    }
  }

  private static Exception rethrown(Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    return reason instanceof Exception exception ? exception : new IllegalStateException(reason);
  }

  @SuppressWarnings("unchecked") // The handlers get the outcome, which has the type they ask for.
  private <R extends @Nullable Object> Promise<R> react(
      @Nullable Fn<? super T, ?> onFulfilled, @Nullable Fn<? super Throwable, ?> onRejected) {
    Promise<R> derived = new Promise<>(microtasks);
    add(
        new Reaction.Then(
            this,
            (Fn<@Nullable Object, @Nullable Object>) onFulfilled,
            (Fn<Throwable, @Nullable Object>) onRejected,
            derived));
    return derived;
  }

  private void add(Reaction reaction) {
    markHandled();
    if (state == State.PENDING) {
      reaction.joinRing((Reaction) outcome);
      outcome = reaction;
    } else {
      microtasks.queuePromiseJob(reaction);
    }
  }

  private void markHandled() {
    if (!handled) {
      handled = true;
      if (state == State.REJECTED) {
        microtasks.rejections().handled(this);
      }
    }
  }

  // ---- settling them

  /** The language's resolution procedure: a promise or thenable is followed, all else fulfils. */
  void resolveWith(@Nullable Object resolution) {
    if (resolution == this) {
      rejectWith(
          new IllegalArgumentException(
              "A promise was resolved with itself; it could never be settled."));
    } else if (resolution instanceof Promise<?> promise) {
      // A job of its own calls then(), even if the promise is settled by now: user code may not run
      // inside resolve(), and a native promise gets no exception from that rule.
      microtasks.queuePromiseJob(new Adoption(this, () -> promise.settle(new Resolvers<>(this))));
    } else if (resolution instanceof Thenable<?> thenable) {
      microtasks.queuePromiseJob(new Adoption(this, () -> follow(thenable)));
    } else {
      become(State.FULFILLED, resolution);
    }
  }

  @SuppressWarnings("unchecked") // Whatever the thenable is resolved with becomes our value.
  private void follow(Thenable<?> thenable) {
    Resolvers<T> resolvers = new Resolvers<>(this);
    try {
      ((Thenable<T>) thenable).then(resolvers);
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      resolvers.reject(thrown);
    }
  }

  /** Hands the outcome on when it is there. */
  @SuppressWarnings(
      "unchecked") // The value of this promise is what the other is to be fulfilled with.
  private <R extends @Nullable Object> void settle(Resolvers<R> other) {
    react(
        value -> {
          other.resolve((R) value);
          return null;
        },
        reason -> {
          other.reject(reason);
          return null;
        });
  }

  void rejectWith(Throwable reason) {
    if (!handled) {
      microtasks.rejections().rejected(this);
    }
    become(State.REJECTED, reason);
  }

  private void become(State settled, @Nullable Object with) {
    Reaction last = (Reaction) outcome;
    state = settled;
    outcome = with;
    if (last != null) {
      last.queueRing(microtasks);
    }
  }

  /** Whether some storage was ever used, so that a job has to run {@link #inContext}. */
  boolean isContextual() {
    return microtasks.context().isUsed();
  }

  /** Runs a job that settles this promise, in the context of the call that made it. */
  void inContext(Runnable job) {
    AsyncContext context = microtasks.context();
    if (resource == null) {
      // Made before the first use of a storage: it remembers nothing.
      resource = context.empty();
    }
    AsyncContext.Resource outer = context.enter(resource);
    try {
      job.run();
    } finally {
      context.enter(outer);
    }
  }

  AsyncContext context() {
    return microtasks.context();
  }

  @Override
  public AsyncContext.@Nullable Resource resource() {
    return resource;
  }

  boolean isFulfilled() {
    return state == State.FULFILLED;
  }

  @Nullable Object value() {
    return outcome;
  }

  @Override
  public Throwable reason() {
    return (Throwable) Objects.requireNonNull(outcome);
  }

  /** For debugging and messages; a program cannot ask, as in JavaScript. */
  @Override
  public String toString() {
    return switch (state) {
      case PENDING -> "Promise { <pending> }";
      case FULFILLED -> "Promise { " + outcome + " }";
      case REJECTED -> "Promise { <rejected> " + outcome + " }";
    };
  }
}
