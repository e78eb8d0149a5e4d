package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.function.Consumer;

/** A promise of the runtime does the work. */
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

  private final Promise<Object> inner;

  public MiniPromise(EventLoop loop, Executor executor) {
    inner =
        new Promise<>(resolvers ->
            executor.start(value -> resolvers.resolve(unwrapped(value)), resolvers::reject));
    inner.catchError(reason -> null);
  }

  private MiniPromise(Promise<Object> inner) {
    this.inner = inner;
    inner.catchError(reason -> null);
  }

  public MiniPromise then(Handler<Object> onFulfilled, Handler<Throwable> onRejected) {
    return new MiniPromise(
        inner.then(
            value -> onFulfilled == null ? value : unwrapped(onFulfilled.handle(value)),
            reason -> {
              if (onRejected == null) {
                throw (Exception) reason;
              }
              return unwrapped(onRejected.handle(reason));
            }));
  }

  private static Object unwrapped(Object value) {
    if (value instanceof MiniPromise promise) {
      return promise.inner;
    } else if (value instanceof Thenable thenable) {
      return (dayone.runtime.promise.Thenable<Object>)
          resolvers ->
              thenable.then(result -> resolvers.resolve(unwrapped(result)), resolvers::reject);
    }
    return value;
  }
}
