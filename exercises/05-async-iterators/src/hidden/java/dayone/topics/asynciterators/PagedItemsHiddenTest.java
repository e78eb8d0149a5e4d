package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest(maxCallbacks = 50_000)
final class PagedItemsHiddenTest {

  @Test
  @Points(2)
  @Hint(
      "Three calls of next() come at once, and the first page is not there yet. How many requests does"
          + " that make, and who gets which item?")
  void asksForEachPageOnceAlsoForCallsAtOnce(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=2", List.of("a", "b"))
            .page("/items?after=2", "/items?after=3", List.of("c"))
            .page("/items?after=3", null, List.of("d"));
    List<String> answers = new ArrayList<>();
    server.run(paged -> {
      Answers.askAtOnce(paged.iterator(), 6, loop, answers);
      return new TimersPromises(loop).setTimeout(1_000, "");
    });

    assertThat(answers.stream().map(PagedItemsHiddenTest::withoutTime))
        .as("the answers to six calls at once")
        .containsExactly(
            "call 1: a", "call 2: b", "call 3: c", "call 4: d", "call 5: end", "call 6: end");
    assertThat(server.paths())
        .as("the requests")
        .containsExactly("/items", "/items?after=2", "/items?after=3");
    assertThat(server.mostUnderWay).as("requests at the same time").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint(
      "A cursor leads back to a page that was there before. Follow it, and the loop never ends. How can"
          + " you know?")
  void doesNotGoInACircle(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=1", List.of("a"))
            .page("/items?after=1", "/items?after=2", List.of("b"))
            .page("/items?after=2", "/items?after=1", List.of("c"));
    List<String> answers = new ArrayList<>();
    server.run(paged -> Answers.ask(paged.iterator(), 5, loop, answers));

    assertThat(answers.stream().map(PagedItemsHiddenTest::withoutTime).limit(3))
        .as("the items before the cursor that leads back")
        .containsExactly("a", "b", "c");
    assertThat(answers.get(3))
        .as("the answer where the cursor leads back")
        .contains("error: ")
        .contains("/items?after=1");
    assertThat(withoutTime(answers.get(4))).as("the answer behind the error").isEqualTo("end");
    assertThat(server.paths())
        .as("the requests")
        .containsExactly("/items", "/items?after=1", "/items?after=2");
  }

  @Test
  @Points(1)
  @Hint(
      "What do you get if you put the origin and a cursor without a slash at its beginning together?"
          + " Not everything that a server sends is a path.")
  void doesNotFollowWhatIsNoPath(EventLoop loop) {
    PagedServer server = new PagedServer(loop).page("/items", "0/items?after=1", List.of("a", "b"));
    List<String> answers = new ArrayList<>();
    server.run(paged -> Answers.ask(paged.iterator(), 4, loop, answers));

    assertThat(answers.stream().map(PagedItemsHiddenTest::withoutTime).limit(2))
        .as("the items of the page with the broken cursor")
        .containsExactly("a", "b");
    assertThat(answers.get(2))
        .as("the answer where the cursor is no path")
        .contains("error: ")
        .contains("0/items?after=1");
    assertThat(withoutTime(answers.get(3))).as("the answer behind the error").isEqualTo("end");
  }

  @Test
  @Points(2)
  @Hint(
      "fetch is not rejected by a 404 or a 500: that is an answer like others. Who looks at the status,"
          + " and what may not be done again?")
  void failsByAStatusThatIsNoPage(EventLoop loop) {
    for (String[] answer :
        new String[][] {
          {"500", null}, {"404", "1"}, {"503", null}, {"429", "soon"}, {"429", ""}, {"204", null}
        }) {
      EventLoop own = EventLoop.builder().clock(new dayone.runtime.time.VirtualClock()).build();
      PagedServer server =
          new PagedServer(own)
              .page("/items", "/items?after=2", List.of("a", "b"))
              .status("/items?after=2", Integer.parseInt(answer[0]), answer[1]);
      List<String> answers = new ArrayList<>();
      server.run(paged -> Answers.ask(paged.iterator(), 5, own, answers));

      String what = answer[0] + " with Retry-After " + answer[1];
      assertThat(answers.stream().map(PagedItemsHiddenTest::withoutTime).limit(2))
          .as("the items before the page that is answered with %s", what)
          .containsExactly("a", "b");
      assertThat(answers.get(2))
          .as("the answer for a page that is answered with %s", what)
          .contains("error: ")
          .contains("/items?after=2")
          .contains(answer[0]);
      assertThat(answers.subList(3, 5).stream().map(PagedItemsHiddenTest::withoutTime))
          .as("the answers behind the error")
          .containsExactly("end", "end");
      assertThat(server.paths())
          .as("the requests when a page is answered with %s", what)
          .containsExactly("/items", "/items?after=2");
    }
  }

  @Test
  @Points(2)
  @Hint(
      "A server that says 'later' for ever: after how many requests for one page do you give up? Each"
          + " page has its own count.")
  void givesUpAfterSoManyTries(EventLoop loop) {
    PagedServer server = new PagedServer(loop);
    for (int i = 0; i < 3; i++) {
      server.status("/items", 429, "1");
    }
    server
        .page("/items", "/items?after=1", List.of("a"))
        .status("/items?after=1", 503, "0", "x".repeat(2_000_000));
    List<String> answers = new ArrayList<>();
    server.run(paged -> Answers.ask(paged.iterator(), 3, loop, answers));

    assertThat(answers.stream().map(PagedItemsHiddenTest::withoutTime))
        .as("the answers")
        .hasSize(3)
        .startsWith("a")
        .endsWith("end");
    assertThat(answers.get(1))
        .as("the answer for a page that was refused four times")
        .contains("error: ")
        .contains("/items?after=1")
        .contains("503");
    assertThat(server.paths())
        .as("the requests")
        .containsExactly(
            "/items",
            "/items",
            "/items",
            "/items",
            "/items?after=1",
            "/items?after=1",
            "/items?after=1",
            "/items?after=1");
  }

  @Test
  @Points(1)
  @Hint(
      "The answer that says 'later' has a body, too. What becomes of its connection if nobody reads"
          + " that, and nobody gives it up?")
  void leavesNoConnectionBehind(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .status("/items", 429, "1", "x".repeat(5_000_000))
            .status("/items", 429, "1", "x".repeat(5_000_000))
            .page("/items", null, List.of("a"));
    List<String> items = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          ForAwait.each(paged, items::add);
          return null;
        }));

    assertThat(items).containsExactly("a");
    assertThat(server.closedInTheEnd)
        .as("whether all connections could be closed a minute after the end")
        .isTrue();
  }

  @Test
  @Points(2)
  @Hint(
      "finish() comes while a request is under way. An AbortSignal gives it up at once; whoever waits"
          + " for an item gets the end, and no error.")
  void givesUpTheRequestThatIsUnderWay(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=1", List.of("a"))
            .answer("/items?after=1", (request, response) -> {});
    List<String> answers = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          AsyncIterator<String> items = paged.iterator();
          await(Answers.ask(items, 1, loop, answers));
          Promise<String> waiting = Answers.told(items.next());
          Promise<String> waitingToo = Answers.told(items.next());
          await(new TimersPromises(loop).setTimeout(1_000, ""));
          await(Answers.finish(items));
          answers.add(await(waiting) + ", " + await(waitingToo));
          await(Answers.ask(items, 1, loop, answers));
          return null;
        }));

    assertThat(answers)
        .as("the first item; the two calls that waited; a call behind finish()")
        .hasSize(3)
        .element(1)
        .isEqualTo("end, end");
    assertThat(answers.get(2)).as("when the call behind finish() is answered").startsWith("10");
    assertThat(withoutTime(answers.get(2))).as("a call behind finish()").isEqualTo("end");
    assertThat(server.givenUp).as("requests that were given up").containsExactly("/items?after=1");
    assertThat(server.paths()).as("requests").containsExactly("/items", "/items?after=1");
  }

  @Test
  @Points(2)
  @Hint(
      "finish() comes while you wait for Retry-After. Who waits on, and what will happen when that time"
          + " is over? A timer can be aborted as well as a request.")
  void givesUpWaitingForAnotherTry(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=1", List.of("a"))
            .status("/items?after=1", 429, "20")
            .page("/items?after=1", null, List.of("b"));
    List<String> answers = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          AsyncIterator<String> items = paged.iterator();
          await(Answers.ask(items, 1, loop, answers));
          Promise<String> waiting = Answers.told(items.next());
          await(new TimersPromises(loop).setTimeout(1_000, ""));
          long before = loop.now();
          await(Answers.finish(items));
          answers.add(await(waiting) + " after " + (loop.now() - before) + " ms");
          return null;
        }));

    assertThat(answers)
        .as("the first item, and the call that waited when finish() came")
        .hasSize(2)
        .endsWith("end after 0 ms");
    assertThat(server.paths())
        .as("requests up to a minute later")
        .containsExactly("/items", "/items?after=1");
  }

  @Test
  @Points(3)
  @Hint(
      "Count the requests at each item, whatever the pages are like: short, long, empty. At an item of"
          + " page n they are n or n + 1, and when the loop is left there are no more to come. Each loop"
          + " begins with the first page.")
  void asksForNoPageTooManyInAnySequence(EventLoop loop) {
    Random random = new Random(5);
    int pages = 9;
    PagedServer server = new PagedServer(loop);
    List<String> expected = new ArrayList<>();
    List<Integer> pageOf = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      List<String> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add("item " + expected.size());
        expected.add(items.getLast());
        pageOf.add(page);
      }
      server.page(
          page == 1 ? "/items" : "/items?p=" + page,
          page == pages ? null : "/items?p=" + (page + 1),
          items);
    }
    List<String> seen = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    server.run(paged ->
        async(() -> {
          for (int most : new int[] {1, 5, expected.size(), 1_000}) {
            int before = server.requests.size();
            int count = 0;
            try (ForAwait<String> items = ForAwait.of(paged)) {
              while (count < most && items.next()) {
                seen.add(items.item());
                if (random.nextInt(3) == 0) {
                  await(new TimersPromises(loop).setTimeout(50, ""));
                }
                int requests = server.requests.size() - before;
                int page = pageOf.get(count++);
                if (requests < page || requests > page + 1) {
                  wrong.add(items.item() + " is on page " + page + ": " + requests + " requests");
                }
              }
            }
            // A request that was sent a moment before may arrive a moment later.
            await(new TimersPromises(loop).setTimeout(1, ""));
            int requests = server.requests.size();
            await(new TimersPromises(loop).setTimeout(5_000, ""));
            if (server.requests.size() > requests) {
              wrong.add("a request after the loop was left at item " + count);
            }
            if (requests - before > pageOf.get(count - 1) + 1) {
              wrong.add("two pages ahead when the loop was left at item " + count);
            }
          }
          return null;
        }));

    List<String> all = new ArrayList<>();
    for (int most : new int[] {1, 5, expected.size(), 1_000}) {
      all.addAll(expected.subList(0, Math.min(most, expected.size())));
    }
    assertThat(seen).as("the items of four loops").isEqualTo(all);
    assertThat(wrong).as("where there were too many or too few requests").isEmpty();
  }

  @Test
  @Points(1)
  @Hint(
      "A connection breaks in the midst of a page. Is that the end of the items, or an error that"
          + " whoever waits should get?")
  void doesNotTakeABrokenConnectionForTheEnd(EventLoop loop) {
    PagedServer server =
        new PagedServer(loop)
            .page("/items", "/items?after=1", List.of("a"))
            .answer(
                "/items?after=1",
                (request, response) -> {
                  response.setHeader("Content-Length", 100);
                  response.write("b\nc\n");
                  loop.setTimeout(response::destroy, 10);
                });
    List<String> answers = new ArrayList<>();
    server.run(paged -> Answers.ask(paged.iterator(), 5, loop, answers));

    assertThat(answers.getFirst()).as("the item of the first page").endsWith(" a");
    assertThat(answers.stream().filter(answer -> answer.contains("error: ")))
        .as("the answers that are errors; all answers: %s", answers)
        .hasSize(1);
  }

  private static String withoutTime(String answer) {
    return answer.substring(answer.indexOf(' ') + 1);
  }
}
