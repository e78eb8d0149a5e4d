package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A thenable may decide again and again until the promise is settled. */
public final class MiniPromise {

  public interface Executor {
    void start(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  public interface Handler<T> {
    Object handle(T outcome) throws Exception;
  }

  public interface Thenable {
    void then(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  private sealed interface State {
    record Pending(List<Reaction> reactions) implements State {}

    record Fulfilled(Object value) implements State {}

    record Rejected(Throwable reason) implements State {}
  }

  private record Reaction(
      MiniPromise derived, Handler<Object> onFulfilled, Handler<Throwable> onRejected) {

    void run(State state) {
      Runnable give;
      try {
        give =
            switch (state) {
              case State.Fulfilled(Object value) -> {
                Object result = onFulfilled == null ? value : onFulfilled.handle(value);
                yield () -> derived.resolve(result);
              }
              case State.Rejected(Throwable reason) when onRejected == null ->
                  () -> derived.settle(new State.Rejected(reason));
              case State.Rejected(Throwable reason) -> {
                Object result = onRejected.handle(reason);
                yield () -> derived.resolve(result);
              }
              case State.Pending ignored -> throw new IllegalStateException("not settled");
            };
      } catch (Throwable thrown) {
        give = () -> derived.settle(new State.Rejected(thrown));
      }
      give.run();
    }
  }

  private final EventLoop loop;
  private State state = new State.Pending(new ArrayList<>());

  public MiniPromise(EventLoop loop, Executor executor) {
    this.loop = loop;
    follow(executor::start);
  }

  private MiniPromise(EventLoop loop) {
    this.loop = loop;
  }

  public MiniPromise then(Handler<Object> onFulfilled, Handler<Throwable> onRejected) {
    MiniPromise derived = new MiniPromise(loop);
    Reaction reaction = new Reaction(derived, onFulfilled, onRejected);
    if (state instanceof State.Pending(List<Reaction> reactions)) {
      reactions.add(reaction);
    } else {
      schedule(reaction);
    }
    return derived;
  }

  private void schedule(Reaction reaction) {
    State now = state;
    loop.queueMicrotask(() -> reaction.run(now));
  }

  private void settle(State settled) {
    if (state instanceof State.Pending(List<Reaction> reactions)) {
      state = settled;
      reactions.forEach(this::schedule);
    }
  }

  private void resolve(Object result) {
    switch (result) {
      case MiniPromise self when self == this ->
          settle(new State.Rejected(new IllegalArgumentException("a promise of itself")));
      case MiniPromise other ->
          loop.queueMicrotask(() ->
              follow((resolve, reject) ->
                  other.then(
                      value -> {
                        resolve.accept(value);
                        return null;
                      },
                      reason -> {
                        reject.accept(reason);
                        return null;
                      })));
      case Thenable thenable ->
          loop.queueMicrotask(
              () -> thenable.then(this::resolve, reason -> settle(new State.Rejected(reason))));
      case null, default -> settle(new State.Fulfilled(result));
    }
  }

  private void follow(Thenable other) {
    boolean[] decided = {false};
    Consumer<Throwable> reject =
        reason -> {
          if (!decided[0]) {
            decided[0] = true;
            settle(new State.Rejected(reason));
          }
        };
    try {
      other.then(
          result -> {
            if (!decided[0]) {
              decided[0] = true;
              resolve(result);
            }
          },
          reject);
    } catch (Throwable thrown) {
      reject.accept(thrown);
    }
  }
}
