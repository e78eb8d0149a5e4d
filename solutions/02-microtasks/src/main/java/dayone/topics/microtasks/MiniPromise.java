package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Task 2: a promise by the rules of Promises/A+, with the jobs of JavaScript.
 *
 * <p>Two things decide everything. A {@link Resolver} is a pair of resolve and reject of which the
 * first call counts; whoever may settle the promise gets one of his own. And {@link #become} is the
 * only place where the state changes, so it changes once.
 */
public final class MiniPromise {

  /** What a promise begins with: it is given the two functions that settle the promise. */
  public interface Executor {
    /** Is called by the constructor, at once. */
    void start(Consumer<@Nullable Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  /**
   * What to do when a promise is settled, and what becomes of the promise that {@code then} made.
   */
  public interface Handler<T extends @Nullable Object> {
    /** Takes the value or the reason. */
    @Nullable Object handle(T outcome) throws Exception;
  }

  /** Something that is no MiniPromise, but can be followed like one. */
  public interface Thenable {
    /** Calls one of the two when it is settled, now or later. Nobody makes sure that it does. */
    void then(Consumer<@Nullable Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  private enum State {
    PENDING,
    FULFILLED,
    REJECTED
  }

  private final EventLoop loop;
  private State state = State.PENDING;

  /** The value or the reason. */
  private @Nullable Object outcome;

  /** What waits for the outcome, in the order of the calls of then. */
  private List<Runnable> reactions = new ArrayList<>();

  /** Calls {@code executor} at once. */
  public MiniPromise(EventLoop loop, Executor executor) {
    this(loop);
    new Resolver(this).settleBy(executor::start);
  }

  private MiniPromise(EventLoop loop) {
    this.loop = loop;
  }

  /** Asks for a reaction; what comes of it becomes the new promise. */
  public MiniPromise then(
      @Nullable Handler<@Nullable Object> onFulfilled, @Nullable Handler<Throwable> onRejected) {
    MiniPromise derived = new MiniPromise(loop);
    Runnable reaction = () -> react(derived, onFulfilled, onRejected);
    if (state == State.PENDING) {
      reactions.add(reaction);
    } else {
      queue(reaction);
    }
    return derived;
  }

  /** One job: calls the handler for the outcome, or passes the outcome on if there is none. */
  private void react(
      MiniPromise derived,
      @Nullable Handler<@Nullable Object> onFulfilled,
      @Nullable Handler<Throwable> onRejected) {
    new Resolver(derived)
        .settleBy((resolve, reject) -> {
          if (state == State.FULFILLED) {
            resolve.accept(onFulfilled == null ? outcome : onFulfilled.handle(outcome));
          } else if (onRejected == null) {
            reject.accept(reason());
          } else {
            resolve.accept(onRejected.handle(reason()));
          }
        });
  }

  /** The resolution procedure: what can be followed is followed, all else is a value. */
  private void resolveWith(@Nullable Object resolution) {
    if (resolution == this) {
      become(
          State.REJECTED,
          new IllegalArgumentException("A promise cannot wait for itself; it would never settle."));
    } else if (resolution instanceof MiniPromise promise) {
      follow((resolve, reject) ->
          promise.then(
              value -> {
                resolve.accept(value);
                return null;
              },
              reason -> {
                reject.accept(reason);
                return null;
              }));
    } else if (resolution instanceof Thenable thenable) {
      follow(thenable);
    } else {
      become(State.FULFILLED, resolution);
    }
  }

  /** In a job of its own: the program of whoever wrote the thenable may not run inside of ours. */
  private void follow(Thenable thenable) {
    queue(() -> new Resolver(this).settleBy(thenable));
  }

  private void become(State settled, @Nullable Object with) {
    state = settled;
    outcome = with;
    reactions.forEach(this::queue);
    reactions = List.of();
  }

  private void queue(Runnable job) {
    loop.queueMicrotask(job::run);
  }

  private Throwable reason() {
    return (Throwable) Objects.requireNonNull(outcome);
  }

  /** The two functions that settle a promise; the first call of either decides. */
  private static final class Resolver {

    private final MiniPromise promise;
    private boolean used;

    Resolver(MiniPromise promise) {
      this.promise = promise;
    }

    /** Hands the two functions out; what {@code settler} throws is a call of reject. */
    void settleBy(Thenable settler) {
      try {
        settler.then(this::resolve, this::reject);
      } catch (Throwable thrown) {
        reject(thrown);
      }
    }

    private void resolve(@Nullable Object resolution) {
      if (isFirst()) {
        promise.resolveWith(resolution);
      }
    }

    private void reject(Throwable reason) {
      if (isFirst()) {
        promise.become(State.REJECTED, reason);
      }
    }

    private boolean isFirst() {
      boolean first = !used;
      used = true;
      return first;
    }
  }

  /** Your own place to try it. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() ->
        new MiniPromise(loop, (resolve, reject) -> resolve.accept("a value"))
            .then(
                value -> {
                  System.out.println(value);
                  return null;
                },
                null));
  }
}
