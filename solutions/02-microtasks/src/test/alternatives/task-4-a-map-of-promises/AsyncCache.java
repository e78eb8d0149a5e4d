package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.HashMap;
import java.util.Map;

/** The cache holds promises; an answer is a reaction. */
public final class AsyncCache {

  public interface Answer {
    void call(Throwable error, Object value) throws Exception;
  }

  public interface Loader {
    void load(String key, Answer answer) throws Exception;
  }

  private final Loader loader;
  private final Map<String, Promise<Object>> promises = new HashMap<>();

  public AsyncCache(EventLoop loop, Loader loader) {
    this.loader = loader;
  }

  public void get(String key, Answer answer) {
    Promise<Object> promise = promises.get(key);
    if (promise == null) {
      promise = load(key);
      promises.put(key, promise);
      Promise<Object> mine = promise;
      promise.then(
          value -> value,
          error -> {
            promises.remove(key, mine);
            return null;
          });
    }
    promise.then(
        value -> {
          answer.call(null, value);
          return null;
        },
        error -> {
          answer.call(error, null);
          return null;
        });
  }

  private Promise<Object> load(String key) {
    return new Promise<>(resolvers ->
        loader.load(
            key,
            (error, value) -> {
              if (error != null) {
                resolvers.reject(error);
              } else {
                resolvers.resolve(value);
              }
            }));
  }
}
