package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Even the load begins in a tick; hits are microtasks. */
public final class AsyncCache {

  public interface Answer {
    void call(Throwable error, Object value) throws Exception;
  }

  public interface Loader {
    void load(String key, Answer answer) throws Exception;
  }

  private final EventLoop loop;
  private final Loader loader;
  private final Map<String, Entry> entries = new HashMap<>();

  public AsyncCache(EventLoop loop, Loader loader) {
    this.loop = loop;
    this.loader = loader;
  }

  public void get(String key, Answer answer) {
    entries.computeIfAbsent(key, Entry::new).ask(answer);
  }

  private final class Entry {
    private final String key;
    private final Deque<Answer> queue = new ArrayDeque<>();
    private boolean begun;
    private boolean over;
    private Throwable error;
    private Object value;

    Entry(String key) {
      this.key = key;
    }

    void ask(Answer answer) {
      queue.add(answer);
      if (over) {
        loop.queueMicrotask(this::answerOne);
      } else if (!begun) {
        begun = true;
        loop.nextTick(this::begin);
      }
    }

    private void begin() {
      try {
        loader.load(key, this::end);
      } catch (Exception thrown) {
        end(thrown, null);
      }
    }

    private void end(Throwable why, Object result) {
      if (!over) {
        over = true;
        error = why;
        value = result;
        if (why != null) {
          entries.remove(key);
        }
        for (int i = 0; i < queue.size(); i++) {
          loop.queueMicrotask(this::answerOne);
        }
      }
    }

    private void answerOne() throws Exception {
      queue.remove().call(error, value);
    }
  }
}
