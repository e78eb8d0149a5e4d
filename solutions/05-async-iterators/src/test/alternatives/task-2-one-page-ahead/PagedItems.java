package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.*;
import dayone.runtime.http.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.*;

/** Asks for the next page when it has one: it comes while the items are handed out. */
public final class PagedItems implements AsyncIterable<String> {
  public static final int MOST_TRIES = 4;
  private final EventLoop loop;
  private final Http http;
  private final String origin;
  private final String firstPage;

  private record Page(Iterator<String> items, String next) {}

  public PagedItems(EventLoop loop, Http http, String origin, String firstPage) {
    this.loop = loop;
    this.http = http;
    this.origin = origin;
    this.firstPage = firstPage;
  }

  @Override
  public AsyncIterator<String> iterator() {
    return new Ahead();
  }

  private final class Ahead implements AsyncIterator<String> {
    private final AbortController controller = new AbortController();
    private final Set<String> seen = new HashSet<>();
    private Iterator<String> items = Collections.emptyIterator();
    private Promise<Page> ahead;
    private boolean begun;
    private Promise<?> queue = Promise.resolve("");

    @Override
    public Promise<IteratorResult<String>> next() {
      Promise<IteratorResult<String>> result = queue.thenCompose(x -> async(this::take));
      queue = result.then(x -> "", e -> "");
      return result;
    }

    private IteratorResult<String> take() throws Exception {
      if (!begun) {
        begun = true;
        ahead = request(firstPage);
      }
      while (!items.hasNext() && ahead != null && !controller.signal().isAborted()) {
        Promise<Page> waited = ahead;
        ahead = null;
        try {
          Page page = await(waited);
          items = page.items();
          if (page.next() != null && !controller.signal().isAborted()) {
            ahead = request(page.next());
          }
        } catch (Exception e) {
          if (controller.signal().isAborted()) {
            break;
          }
          throw e;
        }
      }
      if (controller.signal().isAborted() || !items.hasNext()) {
        return IteratorResult.end();
      }
      return IteratorResult.of(items.next());
    }

    private Promise<Page> request(String path) {
      Promise<Page> page = async(() -> get(path));
      // Nobody may be there to hear of it, if the loop is left.
      page.catchError(e -> null);
      return page;
    }

    private Page get(String path) throws Exception {
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException("not a path: " + path);
      }
      if (!seen.add(path)) {
        throw new IllegalArgumentException("seen before: " + path);
      }
      for (int left = MOST_TRIES; ; ) {
        FetchResponse response =
            await(http.fetch(FetchRequest.get(origin + path).signal(controller.signal())));
        if (response.status() == 200) {
          return new Page(
              await(response.text()).lines().iterator(), response.headers().get("Next-Page"));
        }
        response.cancel();
        String seconds = response.headers().get("Retry-After");
        boolean later = response.status() == 429 || response.status() == 503;
        if (--left == 0 || !later || seconds == null || !seconds.matches("\\d+")) {
          throw new IllegalStateException(response.status() + " for " + path);
        }
        await(
            new TimersPromises(loop)
                .setTimeout(Long.parseLong(seconds) * 1000.0, "", controller.signal()));
      }
    }

    @Override
    public Promise<IteratorResult<String>> finish() {
      controller.abort();
      return Promise.resolve(IteratorResult.end());
    }
  }
}
