package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A null in the cache is taken for a miss. */
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
  private final Map<String, List<Answer>> loading = new HashMap<>();

  public AsyncCache(EventLoop loop, Loader loader) {
    this.loop = loop;
    this.loader = loader;
  }

  public void get(String key, Answer answer) {
    Object value = values.get(key);
    if (value != null) {
      loop.nextTick(() -> answer.call(null, value));
      return;
    }
    if (loading.containsKey(key)) {
      loading.get(key).add(answer);
      return;
    }
    List<Answer> waiting = new ArrayList<>();
    waiting.add(answer);
    loading.put(key, waiting);
    boolean[] ended = {false};
    try {
      loader.load(
          key,
          (error, loaded) -> {
            if (!ended[0]) {
              ended[0] = true;
              end(key, error, loaded);
            }
          });
    } catch (Exception thrown) {
      if (!ended[0]) {
        ended[0] = true;
        end(key, thrown, null);
      }
    }
  }

  private void end(String key, Throwable error, Object value) {
    List<Answer> waiting = loading.remove(key);
    if (error == null) {
      values.put(key, value);
    }
    for (Answer answer : waiting) {
      loop.nextTick(() -> answer.call(error, value));
    }
  }
}
