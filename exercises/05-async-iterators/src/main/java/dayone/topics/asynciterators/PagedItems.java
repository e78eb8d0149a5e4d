package dayone.topics.asynciterators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.http.Http;
import dayone.runtime.loop.EventLoop;

/**
 * Task 2: all items of an API that gives them page by page. README.md says how the server answers.
 */
public final class PagedItems implements AsyncIterable<String> {

  /** How often one page is asked for at most. */
  public static final int MOST_TRIES = 4;

  /**
   * Asks for nothing yet.
   *
   * @param http makes the requests
   * @param origin the server, such as {@code http://127.0.0.1:8080}
   * @param firstPage the path of the first page, such as {@code /items}
   */
  public PagedItems(EventLoop loop, Http http, String origin, String firstPage) {
    throw new Todo("Task 2: the pages of an API");
  }

  /**
   * A way through all items, beginning with the first page. It asks for a page when somebody waits
   * for an item of it, or while items of the page before are handed out; never earlier.
   *
   * <p>Calls of {@code next()} are answered in their order, also if they come before the answers to
   * earlier calls. {@code finish()} ends it: a request that is under way is given up, one that
   * would have been made later is not made, and a call of {@code next()} that still waits gets the
   * end.
   */
  @Override
  public AsyncIterator<String> iterator() {
    throw new Todo("Task 2: go through the pages");
  }
}
