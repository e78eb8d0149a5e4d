package dayone.runtime.promise.aplus;

import dayone.runtime.promise.Promise;
import java.util.concurrent.Callable;

/** Which handler returns what its promise is to be resolved with. */
enum Route {
  FROM_ON_FULFILLED,
  FROM_ON_REJECTED;

  /** A promise resolved with {@code x}, whatever that is. */
  Promise<Object> returning(Callable<?> x) {
    return this == FROM_ON_FULFILLED
        ? Promise.resolve((Object) Token.DUMMY).then(value -> (Object) x.call())
        : Promise.reject(Token.DUMMY).catchError(reason -> x.call());
  }

  /** The same by the methods that Java programs use if they know that {@code x} is a promise. */
  Promise<Object> composing(Callable<Promise<Object>> x) {
    return this == FROM_ON_FULFILLED
        ? Promise.resolve((Object) Token.DUMMY).thenCompose(value -> x.call())
        : Promise.reject(Token.DUMMY).catchCompose(reason -> x.call());
  }
}
