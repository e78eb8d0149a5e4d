package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.HashMap;
import java.util.Map;

/** Whoever asks during a load begins another load. */
public final class AsyncCache {

  public interface Answer {
    void call(Throwable error, Object value) throws Exception;
  }

  public interface Loader {
    void load(String key, Answer answer) throws Exception;
  }

  private final EventLoop loop;
  private final Loader loader;
  private final Map<String, Object> values = new HashMap<>();

  public AsyncCache(EventLoop loop, Loader loader) {
    this.loop = loop;
    this.loader = loader;
  }

  public void get(String key, Answer answer) {
    if (values.containsKey(key)) {
      Object value = values.get(key);
      loop.nextTick(() -> answer.call(null, value));
      return;
    }
    boolean[] ended = {false};
    try {
      loader.load(
          key,
          (error, value) -> {
            if (!ended[0]) {
              ended[0] = true;
              end(answer, key, error, value);
            }
          });
    } catch (Exception thrown) {
      if (!ended[0]) {
        ended[0] = true;
        end(answer, key, thrown, null);
      }
    }
  }

  private void end(Answer answer, String key, Throwable error, Object value) {
    if (error == null) {
      values.put(key, value);
    }
    loop.nextTick(() -> answer.call(error, value));
  }
}
