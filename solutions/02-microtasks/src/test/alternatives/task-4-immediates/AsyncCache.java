package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every answer is an immediate; an entry is in one of two states. */
public final class AsyncCache {

  public interface Answer {
    void call(Throwable error, Object value) throws Exception;
  }

  public interface Loader {
    void load(String key, Answer answer) throws Exception;
  }

  private record Entry(Optional<List<Answer>> waiting, Object value) {}

  private final EventLoop loop;
  private final Loader loader;
  private final Map<String, Entry> entries = new HashMap<>();

  public AsyncCache(EventLoop loop, Loader loader) {
    this.loop = loop;
    this.loader = loader;
  }

  public void get(String key, Answer answer) {
    Entry entry = entries.get(key);
    if (entry == null) {
      List<Answer> all = new LinkedList<>(List.of(answer));
      Entry mine = new Entry(Optional.of(all), null);
      entries.put(key, mine);
      boolean[] answered = {false};
      Answer first =
          (error, value) -> {
            if (!answered[0]) {
              answered[0] = true;
              if (error != null) {
                entries.remove(key);
              } else {
                entries.put(key, new Entry(Optional.empty(), value));
              }
              for (Answer each : all) {
                loop.setImmediate(() -> each.call(error, value));
              }
            }
          };
      try {
        loader.load(key, first);
      } catch (Exception thrown) {
        fail(first, thrown);
      }
    } else if (entry.waiting().isPresent()) {
      entry.waiting().get().add(answer);
    } else {
      loop.setImmediate(() -> answer.call(null, entry.value()));
    }
  }

  private static void fail(Answer answer, Exception thrown) {
    try {
      answer.call(thrown, null);
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
