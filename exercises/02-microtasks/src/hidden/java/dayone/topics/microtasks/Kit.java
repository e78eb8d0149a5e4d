package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Thenable;

/** One way to make promises, so that one program can be run with two of them. */
interface Kit<P> {

  P promise(MiniPromise.Executor executor);

  P then(
      P promise,
      MiniPromise.Handler<Object> onFulfilled,
      MiniPromise.Handler<Throwable> onRejected);

  Object thenable(MiniPromise.Thenable thenable);

  /** The student's promises. */
  record Mini(EventLoop loop) implements Kit<MiniPromise> {

    @Override
    public MiniPromise promise(MiniPromise.Executor executor) {
      return new MiniPromise(loop, executor);
    }

    @Override
    public MiniPromise then(
        MiniPromise promise,
        MiniPromise.Handler<Object> onFulfilled,
        MiniPromise.Handler<Throwable> onRejected) {
      return promise.then(onFulfilled, onRejected);
    }

    @Override
    public Object thenable(MiniPromise.Thenable thenable) {
      return thenable;
    }
  }

  /** The promises of the runtime, which do as Node's. */
  record Reference() implements Kit<Promise<Object>> {

    @Override
    public Promise<Object> promise(MiniPromise.Executor executor) {
      return new Promise<>(resolvers -> executor.start(resolvers::resolve, resolvers::reject));
    }

    @Override
    public Promise<Object> then(
        Promise<Object> promise,
        MiniPromise.Handler<Object> onFulfilled,
        MiniPromise.Handler<Throwable> onRejected) {
      return promise.then(
          value -> onFulfilled == null ? value : onFulfilled.handle(value),
          reason -> {
            if (onRejected == null) {
              // No program of these tests rejects with anything but an exception.
              throw (Exception) reason;
            }
            return onRejected.handle(reason);
          });
    }

    @Override
    public Object thenable(MiniPromise.Thenable thenable) {
      return (Thenable<Object>) resolvers -> thenable.then(resolvers::resolve, resolvers::reject);
    }
  }
}
