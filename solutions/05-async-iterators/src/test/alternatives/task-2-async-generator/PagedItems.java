package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.await;

import dayone.runtime.async.*;
import dayone.runtime.http.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.*;

/** A generator, and around it the finish() that does not wait for it. */
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
    AbortController controller = new AbortController();
    AsyncGenerator<String> items =
        AsyncGenerator.of(out -> {
          try {
            run(out, controller.signal());
          } catch (AbortSignal.AbortError aborted) {
            if (!controller.signal().isAborted()) {
              throw aborted;
            }
          }
        });
    return new AsyncIterator<>() {
      @Override
      public Promise<IteratorResult<String>> next() {
        return items.next();
      }

      @Override
      public Promise<IteratorResult<String>> finish() {
        controller.abort();
        return items.finish();
      }
    };
  }

  private void run(AsyncGenerator.Yielder<String> out, AbortSignal signal) throws Exception {
    List<String> seen = new ArrayList<>();
    String path = firstPage;
    while (path != null) {
      if (seen.contains(path) || path.charAt(0) != '/') {
        throw new Exception("cannot follow " + path);
      }
      seen.add(path);
      FetchResponse page = fetchWithRetry(path, signal);
      String text = await(page.text());
      if (!text.isEmpty()) {
        for (String item : text.split("\n")) {
          signal.throwIfAborted();
          out.yield(item);
        }
      }
      path = page.headers().get("next-page");
    }
  }

  private FetchResponse fetchWithRetry(String path, AbortSignal signal) throws Exception {
    int status = 0;
    for (int i = 0; i < MOST_TRIES; i++) {
      FetchResponse response = await(http.fetch(FetchRequest.get(origin + path).signal(signal)));
      status = response.status();
      if (status == 200) {
        return response;
      }
      await(response.text());
      if (i == MOST_TRIES - 1 || status != 429 && status != 503) {
        break;
      }
      int seconds;
      try {
        seconds = Integer.parseInt(response.headers().get("retry-after"));
      } catch (NumberFormatException e) {
        break;
      }
      await(new TimersPromises(loop).setTimeout(seconds * 1000.0, "", signal));
    }
    throw new Exception("Status " + status + " for " + path);
  }
}
