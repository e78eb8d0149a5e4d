package dayone.topics.asynciterators;

import dayone.runtime.async.*;
import dayone.runtime.http.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.*;

/** No async function: calls in a queue, and a machine that serves them when something comes. */
public final class PagedItems implements AsyncIterable<String> {
  public static final int MOST_TRIES = 4;
  private final EventLoop loop;
  private final Http http;
  private final String origin;
  private final String firstPage;

  public PagedItems(EventLoop loop, Http http, String origin, String firstPage) {
    this.loop = loop;
    this.http = http;
    this.origin = origin;
    this.firstPage = firstPage;
  }

  @Override
  public AsyncIterator<String> iterator() {
    return new Machine();
  }

  private final class Machine implements AsyncIterator<String> {
    private final Deque<Resolvers<IteratorResult<String>>> calls = new ArrayDeque<>();
    private final Deque<String> items = new ArrayDeque<>();
    private final Set<String> visited = new LinkedHashSet<>();
    private final AbortController abort = new AbortController();
    private String path = firstPage;
    private int tries;
    private boolean busy;
    private boolean finished;
    private Timeout timer;

    @Override
    public Promise<IteratorResult<String>> next() {
      Resolvers<IteratorResult<String>> call = Promise.withResolvers();
      calls.add(call);
      serve();
      return call.promise();
    }

    @Override
    public Promise<IteratorResult<String>> finish() {
      finished = true;
      path = null;
      items.clear();
      busy = false;
      loop.clearTimeout(timer);
      abort.abort();
      serve();
      return Promise.resolve(IteratorResult.end());
    }

    private void serve() {
      while (!calls.isEmpty() && !items.isEmpty()) {
        calls.remove().resolve(IteratorResult.of(items.remove()));
      }
      if (calls.isEmpty() || busy) {
        return;
      }
      if (path == null) {
        while (!calls.isEmpty()) {
          calls.remove().resolve(IteratorResult.end());
        }
      } else if (path.startsWith("/") && visited.add(path)) {
        tries = 0;
        request();
      } else {
        fail(new IllegalStateException("The next page is " + path));
      }
    }

    private void request() {
      busy = true;
      tries++;
      http.fetch(FetchRequest.get(origin + path).signal(abort.signal()))
          .thenCompose(response -> response.text().thenAccept(text -> answered(response, text)))
          .catchError(error -> {
            fail(error);
            return null;
          });
    }

    private void answered(FetchResponse response, String text) {
      if (finished) {
        return;
      }
      int status = response.status();
      String wait = response.headers().get("retry-after");
      if (status == 200) {
        Scanner lines = new Scanner(text);
        while (lines.hasNextLine()) {
          items.add(lines.nextLine());
        }
        path = response.headers().get("next-page");
        busy = false;
        serve();
      } else if ((status == 429 || status == 503)
          && tries < MOST_TRIES
          && wait != null
          && !wait.isEmpty()
          && wait.chars().allMatch(Character::isDigit)) {
        timer = loop.setTimeout(this::request, 1000.0 * Integer.parseInt(wait));
      } else {
        fail(new IllegalStateException("HTTP " + status + ": " + path));
      }
    }

    private void fail(Throwable error) {
      if (finished) {
        return;
      }
      path = null;
      busy = false;
      calls.remove().reject(error);
      serve();
    }
  }
}
