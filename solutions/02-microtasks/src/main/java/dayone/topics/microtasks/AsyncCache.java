package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Task 4: a cache whose answers are always asynchronous. Belongs to one loop and its thread. */
public final class AsyncCache {

  /** Takes an answer, as the callbacks of Node do. */
  public interface Answer {
    /**
     * Takes the value, or the error if there is none.
     *
     * @param error what went wrong, or null if all went well
     * @param value the value, which may be null
     */
    void call(@Nullable Throwable error, @Nullable Object value) throws Exception;
  }

  /** Where the values come from. */
  public interface Loader {
    /**
     * Should call {@code answer} once, now or later. Nobody makes sure that it does: it may call it
     * at once, twice, or throw instead.
     */
    void load(String key, Answer answer) throws Exception;
  }

  private final EventLoop loop;
  private final Loader loader;

  /** What has been loaded. Null is a value, so look for the key. */
  private final Map<String, @Nullable Object> values = new HashMap<>();

  /** What is being loaded at the moment. */
  private final Map<String, Load> loads = new HashMap<>();

  /** An empty cache. */
  public AsyncCache(EventLoop loop, Loader loader) {
    this.loop = loop;
    this.loader = loader;
  }

  /**
   * Answers with the value for {@code key}: always once, and always after this call has returned.
   */
  public void get(String key, Answer answer) {
    if (values.containsKey(key)) {
      answerLater(answer, null, values.get(key));
      return;
    }
    Load underWay = loads.get(key);
    if (underWay != null) {
      underWay.waiting.add(answer);
      return;
    }
    Load load = new Load(key);
    load.waiting.add(answer);
    loads.put(key, load);
    load.begin();
  }

  /** A tick for each: one that throws keeps no other from its answer. */
  private void answerLater(Answer answer, @Nullable Throwable error, @Nullable Object value) {
    loop.nextTick(() -> answer.call(error, value));
  }

  /** One call of the loader; the first thing it says is its answer. */
  private final class Load {

    private final String key;

    /** Who wants the answer, in the order of the calls. */
    private final List<Answer> waiting = new ArrayList<>();

    private boolean isOver;

    Load(String key) {
      this.key = key;
    }

    void begin() {
      try {
        loader.load(key, this::ends);
      } catch (Exception thrown) {
        ends(thrown, null);
      }
    }

    private void ends(@Nullable Throwable error, @Nullable Object value) {
      if (isOver) {
        return;
      }
      isOver = true;
      // Before anybody is answered: an answer that asks again begins a new load.
      loads.remove(key);
      if (error == null) {
        values.put(key, value);
      }
      waiting.forEach(answer -> answerLater(answer, error, value));
    }
  }
}
