package dayone.topics.microtasks;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;

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
    void call(Throwable error, Object value) throws Exception;
  }

  /** Where the values come from. */
  public interface Loader {
    /**
     * Should call {@code answer} once, now or later. Nobody makes sure that it does: it may call it
     * at once, twice, or throw instead.
     */
    void load(String key, Answer answer) throws Exception;
  }

  /**
   * An empty cache.
   *
   * @param loop the loop on which answers are given
   * @param loader is asked for what is not in the cache
   */
  public AsyncCache(EventLoop loop, Loader loader) {
    throw new Todo("Task 4: write AsyncCache");
  }

  /**
   * Answers with the value for {@code key}: always once, and always after this call has returned.
   */
  public void get(String key, Answer answer) {
    throw new Todo("Task 4: write AsyncCache.get");
  }
}
