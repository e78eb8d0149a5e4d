package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.http.FetchRequest;
import dayone.runtime.http.FetchResponse;
import dayone.runtime.http.Http;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** finish() sets a flag, and the request goes on. */
public final class PagedItems implements AsyncIterable<String> {
  public static final int MOST_TRIES = 4;

  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final int MILLIS_A_SECOND = 1_000;

  private final TimersPromises timers;
  private final Http http;
  private final String origin;
  private final String firstPage;

  public PagedItems(EventLoop loop, Http http, String origin, String firstPage) {
    this.timers = new TimersPromises(loop);
    this.http = http;
    this.origin = origin;
    this.firstPage = firstPage;
  }

  @Override
  public AsyncIterator<String> iterator() {
    return new Items();
  }

  private record Page(List<String> items, String next) {}

  private final class Items implements AsyncIterator<String> {
    private final AbortController stop = new AbortController();
    private final Set<String> askedFor = new HashSet<>();
    private final ArrayDeque<String> ready = new ArrayDeque<>();

    private String nextPage = firstPage;

    private Promise<?> last = Promise.resolve();

    @Override
    public Promise<IteratorResult<String>> next() {
      Promise<IteratorResult<String>> answer = last.thenCompose(before -> async(this::nextItem));
      last = answer.catchError(error -> null);
      return answer;
    }

    @Override
    public Promise<IteratorResult<String>> finish() {
      stop.abort();
      return last.then(before -> IteratorResult.end());
    }

    private IteratorResult<String> nextItem() throws Exception {
      try {
        while (ready.isEmpty() && nextPage != null && !isStopped()) {
          String path = nextPage;
          nextPage = null;
          Page page = load(path);
          ready.addAll(page.items());
          nextPage = page.next();
        }
      } catch (Exception error) {
        if (!isStopped()) {
          throw error;
        }
      }
      return ready.isEmpty() || isStopped()
          ? IteratorResult.end()
          : IteratorResult.of(ready.remove());
    }

    private boolean isStopped() {
      return stop.signal().isAborted();
    }

    private Page load(String path) throws Exception {
      if (!path.startsWith("/") || !askedFor.add(path)) {
        throw new IllegalStateException("A broken cursor: " + path);
      }
      for (int tries = 1; true; tries++) {
        FetchResponse response = await(http.fetch(FetchRequest.get(origin + path)));
        if (response.status() == OK) {
          String body = await(response.text());
          return new Page(body.lines().toList(), response.headers().get("Next-Page"));
        }
        response.cancel();
        if (tries == MOST_TRIES || !canBeRetried(response)) {
          throw new IllegalStateException(
              path + " was answered with " + response.status() + " " + response.statusText());
        }
        double seconds = Integer.parseInt(response.headers().get("Retry-After"));
        await(timers.setTimeout(seconds * MILLIS_A_SECOND, path, stop.signal()));
      }
    }
  }

  private static boolean canBeRetried(FetchResponse response) {
    boolean busy =
        response.status() == TOO_MANY_REQUESTS || response.status() == SERVICE_UNAVAILABLE;
    String wait = response.headers().get("Retry-After");
    return busy && wait != null && wait.matches("[0-9]{1,6}");
  }
}
