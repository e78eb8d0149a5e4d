package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The load is forgotten after the answers, so a new try from within one joins it and waits for
 * ever.
 */
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
    if (values.containsKey(key)) {
      Object value = values.get(key);
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
          (error, value) -> {
            if (!ended[0]) {
              ended[0] = true;
              end(key, error, value);
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
    List<Answer> waiting = loading.get(key);
    if (error == null) {
      values.put(key, value);
    }
    for (Answer answer : waiting) {
      loop.nextTick(() -> answer.call(error, value));
    }
    loop.nextTick(() -> loading.remove(key));
  }
}
