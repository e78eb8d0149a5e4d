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
import org.jspecify.annotations.Nullable;

/** All items of an API that gives them page by page. Asks for a page when its items are needed. */
public final class PagedItems implements AsyncIterable<String> {

  /** How often one page is asked for at most. */
  public static final int MOST_TRIES = 4;

  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final int MILLIS_A_SECOND = 1_000;

  private final TimersPromises timers;
  private final Http http;
  private final String origin;
  private final String firstPage;

  /**
   * @param http makes the requests
   * @param origin the server, such as {@code http://127.0.0.1:8080}
   * @param firstPage the path of the first page, such as {@code /items}
   */
  public PagedItems(EventLoop loop, Http http, String origin, String firstPage) {
    this.timers = new TimersPromises(loop);
    this.http = http;
    this.origin = origin;
    this.firstPage = firstPage;
  }

  /** A way through all items, beginning with the first page. */
  @Override
  public AsyncIterator<String> iterator() {
    return new Items();
  }

  /**
   * @param next the path of the page behind it, null if it is the last
   */
  private record Page(List<String> items, @Nullable String next) {}

  private final class Items implements AsyncIterator<String> {

    private final AbortController stop = new AbortController();
    private final Set<String> askedFor = new HashSet<>();
    private final ArrayDeque<String> ready = new ArrayDeque<>();

    /** Null if there is no page to ask for: none behind this one, or it is all over. */
    private @Nullable String nextPage = firstPage;

    private Promise<?> last = Promise.resolve();

    @Override
    public Promise<IteratorResult<String>> next() {
      Promise<IteratorResult<String>> answer = last.thenCompose(before -> async(this::nextItem));
      // An error is for whoever asked. The call behind it gets the end.
      last = answer.catchError(error -> IteratorResult.end());
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
        // The abort is ours, and no news to whoever has said that it wants no more.
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
      // A path that came before leads in a circle, and one without a slash to another server.
      if (!path.startsWith("/") || !askedFor.add(path)) {
        throw new IllegalStateException("A broken cursor: " + path);
      }
      for (int tries = 1; true; tries++) {
        FetchResponse response =
            await(http.fetch(FetchRequest.get(origin + path).signal(stop.signal())));
        if (response.status() == OK) {
          String body = await(response.text());
          return new Page(body.lines().toList(), response.headers().get("Next-Page"));
        }
        // Else its connection would stay open for a body that nobody reads.
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
    // Six digits are eleven days. A timer of more than 24 days would fire at once.
    return busy && wait != null && wait.matches("[0-9]{1,6}");
  }
}
