package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server is a real one, on the same loop and on 127.0.0.1. */
@Task(2)
@LoopTest(maxCallbacks = 20_000)
final class PagedItemsTest {

  @Test
  @Points(4)
  @Hint(
      "A page is over when its items are handed out; then comes the page that Next-Page names, until"
          + " there is no such header. A page may have no items and still have a next one.")
  void givesTheItemsOfAllPages(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=2", List.of("apple", "pear"))
            .page("/items?after=2", "/items?after=2b", List.of())
            .page("/items?after=2b", "/items?after=3", List.of("gr\u00fcne Gurke"))
            .page("/items?after=3", null, List.of("plum", "fig"));
    List<String> items = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          ForAwait.each(paged, items::add);
          return null;
        }));

    assertThat(items).containsExactly("apple", "pear", "gr\u00fcne Gurke", "plum", "fig");
    assertThat(server.paths())
        .as("the requests")
        .containsExactly("/items", "/items?after=2", "/items?after=2b", "/items?after=3");
  }

  @Test
  @Points(3)
  @Hint(
      "When is the first request made: when somebody makes an iterator, or when somebody waits for an"
          + " item? And while the items of page 1 are handed out, page 2 is the last that may be asked"
          + " for.")
  void asksForNoPageTooEarly(EventLoop loop) {
    PagedServer server = new PagedServer(loop);
    for (int i = 1; i <= 5; i++) {
      server.page(
          i == 1 ? "/items" : "/items?page=" + i,
          i == 5 ? null : "/items?page=" + (i + 1),
          List.of(i + "a", i + "b"));
    }
    List<String> items = new ArrayList<>();
    List<Integer> requests = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          TimersPromises timers = new TimersPromises(loop);
          AsyncIterator<String> iterator = paged.iterator();
          await(timers.setTimeout(10_000, ""));
          requests.add(server.requests.size());
          try (ForAwait<String> loopOver = ForAwait.of(() -> iterator)) {
            while (items.size() < 3 && loopOver.next()) {
              items.add(loopOver.item());
              await(timers.setTimeout(10_000, ""));
              requests.add(server.requests.size());
            }
          }
          return null;
        }));

    assertThat(items).containsExactly("1a", "1b", "2a");
    assertThat(requests.getFirst()).as("requests before the first item is asked for").isZero();
    assertThat(requests.get(1)).as("requests when the first item is there").isBetween(1, 2);
    assertThat(requests.get(2)).as("requests when the second item is there").isBetween(1, 2);
    assertThat(requests.get(3)).as("requests when the third item is there").isBetween(2, 3);
    assertThat(server.requests.size())
        .as("requests up to the end, when the loop was left at the third item")
        .isEqualTo(requests.get(3));
  }

  @Test
  @Points(3)
  @Hint(
      "429 and 503 with a Retry-After mean: not now. Wait so many seconds, by a timer, then ask for"
          + " the same page again. None of its items is lost, and none comes twice.")
  void asksAgainWhenTheServerSaysSo(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=1", List.of("a"))
            .status("/items?after=1", 429, "2")
            .status("/items?after=1", 503, "30")
            .page("/items?after=1", "/items?after=2", List.of("b"))
            .page("/items?after=2", null, List.of("c"));
    List<String> items = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          ForAwait.each(paged, items::add);
          return null;
        }));

    assertThat(items).containsExactly("a", "b", "c");
    assertThat(server.paths())
        .as("the requests")
        .containsExactly(
            "/items", "/items?after=1", "/items?after=1", "/items?after=1", "/items?after=2");
    assertThat(server.requests.get(2).at() - server.requests.get(1).at())
        .as("milliseconds from the answer with Retry-After: 2 to the next try")
        .isEqualTo(2_000);
    assertThat(server.requests.get(3).at() - server.requests.get(2).at())
        .as("milliseconds from the answer with Retry-After: 30 to the next try")
        .isEqualTo(30_000);
  }
}
