package dayone.topics.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 2_000)
final class TickerTest {

  @Test
  @Points(4)
  @Hint(
      "LeakyTicker tells its clients the right things at the right times; so should you. A greeting"
          + " comes before connect returns, a ping every second from then on.")
  void tellsAClientWhatItShouldKnow(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      Runnable disconnect = ticker.connect(first::add);
      assertThat(first).as("what a client has heard when connect returns").containsExactly("hello");
      loop.setTimeout(
          () -> {
            Runnable other = ticker.connect(second::add);
            loop.setTimeout(other::run, 900);
          },
          300);
      loop.setTimeout(() -> feed.emit("price", "ACME 1"), 500);
      loop.setTimeout(() -> feed.emit("price", "ACME 2"), 1_500);
      loop.setTimeout(disconnect::run, 2_500);
      loop.setTimeout(() -> feed.emit("price", "ACME 3"), 2_600);
    });

    assertThat(first)
        .as("what a client hears that is there from 0 to 2,500 ms")
        .containsExactly("hello", "ACME 1", "ping", "ACME 2", "ping");
    assertThat(second)
        .as("what a client hears that is there from 300 to 1,200 ms")
        .containsExactly("hello", "ACME 1");
  }

  @Test
  @Points(3)
  @Hint(
      "off removes the listener that is equal to the one it is given. Is the one you give to off the"
          + " same object that you gave to on?")
  void leavesNoListenerBehind(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    feed.on("price", arguments -> {});
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      List<Runnable> connections = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        connections.add(ticker.connect(message -> {}));
      }
      connections.forEach(Runnable::run);
    });

    assertThat(feed.listenerCount("price"))
        .as("listeners of the feed when all clients have gone; one is not the ticker's")
        .isEqualTo(1);
  }

  @Test
  @Points(3)
  @Hint(
      "Who still beats for a client that has gone? That the loop can end although something beats is"
          + " not enough: it must be cleared.")
  void leavesNoHeartbeatBehind(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    List<String> open = new ArrayList<>();
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      for (int i = 1; i <= 20; i++) {
        Runnable disconnect = ticker.connect(message -> {});
        loop.setTimeout(disconnect::run, i * 100);
      }
      loop.setTimeout(() -> open.addAll(loop.leftovers()), 5_000);
    });

    assertThat(open).as("what is open on the loop when all clients have gone").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "How many pages are held after the hundred and fiftieth? MOST_PAGES are allowed, and all of"
          + " these should be there.")
  void keepsAHundredPagesAndNoMore(EventLoop loop) {
    List<String> rendered = new ArrayList<>();
    Ticker ticker =
        new Ticker(
            loop,
            new EventEmitter(),
            path -> {
              rendered.add(path);
              return "page of " + path;
            });
    for (int i = 0; i < 150; i++) {
      assertThat(ticker.page("/" + i)).isEqualTo("page of /" + i);
    }
    for (int i = 50; i < 150; i++) {
      assertThat(ticker.page("/" + i)).isEqualTo("page of /" + i);
    }
    assertThat(rendered)
        .as("what was rendered for 150 paths, the last 100 asked twice")
        .hasSize(150);

    ticker.page("/0");
    assertThat(rendered).as("and once more the first path of all").hasSize(151);
  }
}
