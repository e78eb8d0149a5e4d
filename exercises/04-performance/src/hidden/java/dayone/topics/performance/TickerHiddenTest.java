package dayone.topics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 20_000)
final class TickerHiddenTest {

  private static final int COLLECTIONS = 20;

  @Test
  @Points(2)
  @Hint(
      "A client throws when it is greeted, and nobody gets anything to disconnect it with. What have"
          + " you registered by then, and who takes it back?")
  void keepsNothingOfAClientThatThrowsWhenGreeted(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    RuntimeException gone = new IllegalStateException("the line is dead");
    List<String> open = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      Runnable disconnect = ticker.connect(heard::add);
      assertThatThrownBy(() ->
              ticker.connect(message -> {
                throw gone;
              }))
          .as("connect, for a client that throws when greeted")
          .isSameAs(gone);
      feed.emit("price", "ACME 1");
      loop.setTimeout(disconnect::run, 1_500);
      loop.setTimeout(() -> open.addAll(loop.leftovers()), 5_000);
    });

    assertThat(open).as("what is open on the loop when all clients have gone").isEmpty();
    assertThat(feed.listenerCount("price")).as("listeners of the feed").isZero();
    assertThat(heard).as("what another client hears").containsExactly("hello", "ACME 1", "ping");
  }

  @Test
  @Points(2)
  @Hint(
      "A client can be disconnected while a price is being told, by another client or by itself, and"
          + " more than once. Does anybody else notice, and is it told anything afterwards?")
  void disconnectsAtAnyMomentAndAsOftenAsOneLikes(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    List<String> heard = new ArrayList<>();
    List<String> staying = new ArrayList<>();
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      // Whoever of the two is told first disconnects both.
      List<Runnable> pair = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        pair.add(
            ticker.connect(message -> {
              if (!message.equals("hello")) {
                heard.add(message);
                pair.forEach(Runnable::run);
              }
            }));
      }
      Runnable staysLonger = ticker.connect(staying::add);
      loop.setTimeout(() -> feed.emit("price", "ACME 1"), 100);
      loop.setTimeout(
          () -> {
            pair.forEach(Runnable::run);
            feed.emit("price", "ACME 2");
          },
          200);
      loop.setTimeout(staysLonger::run, 1_500);
      loop.setTimeout(staysLonger::run, 1_600);
    });

    assertThat(heard).as("what the two clients hear, of which one disconnects both").hasSize(1);
    assertThat(staying)
        .as("what a third client hears")
        .containsExactly("hello", "ACME 1", "ACME 2", "ping");
    assertThat(feed.listenerCount("price")).as("listeners of the feed").isZero();
  }

  @Test
  @Points(1)
  @Hint("One client may connect twice. Which of its two connections does a disconnect end?")
  void tellsTwoConnectionsOfOneClientApart(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    List<String> heard = new ArrayList<>();
    Consumer<String> client = heard::add;
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      Runnable first = ticker.connect(client);
      Runnable second = ticker.connect(client);
      feed.emit("price", "ACME 1");
      first.run();
      first.run();
      feed.emit("price", "ACME 2");
      second.run();
      feed.emit("price", "ACME 3");
    });

    assertThat(heard)
        .as("what a client hears that connects twice")
        .containsExactly("hello", "hello", "ACME 1", "ACME 1", "ACME 2");
    assertThat(feed.listenerCount("price")).as("listeners of the feed").isZero();
  }

  @Test
  @Points(2)
  @Hint(
      "A client has gone, and the ticker goes on. From where can the client still be reached: a list,"
          + " a map, a timer, a listener?")
  void letsAClientThatHasGoneBeCollected(EventLoop loop) {
    EventEmitter feed = new EventEmitter();
    List<WeakReference<Object>> gone = new ArrayList<>();
    List<Boolean> collected = new ArrayList<>();
    loop.run(() -> {
      Ticker ticker = new Ticker(loop, feed, path -> path);
      Runnable staysLonger = ticker.connect(message -> {});
      for (int i = 0; i < 10; i++) {
        gone.add(comeAndGo(ticker, feed));
      }
      loop.setTimeout(
          () -> {
            gone.forEach(client -> collected.add(isCollected(client)));
            // Whatever is left would have to be reached through the ticker or one of these.
            ticker.page("/");
            staysLonger.run();
            feed.emit("price", "ACME 2");
          },
          10);
    });

    assertThat(collected)
        .as("whether each of ten clients that have gone can be collected")
        .hasSize(10)
        .doesNotContain(false);
  }

  /** In a frame of its own, so that no local variable keeps what it has made. */
  private static WeakReference<Object> comeAndGo(Ticker ticker, EventEmitter feed)
      throws Exception {
    List<String> screen = new ArrayList<>();
    Runnable disconnect = ticker.connect(screen::add);
    feed.emit("price", "ACME 1");
    disconnect.run();
    return new WeakReference<>(screen);
  }

  private static boolean isCollected(WeakReference<Object> client) {
    for (int i = 0; i < COLLECTIONS && !client.refersTo(null); i++) {
      System.gc();
    }
    return client.refersTo(null);
  }

  @Test
  @Points(1)
  @Hint(
      "Which page goes when there are too many: the one that came first, or the one that nobody has"
          + " asked for since? And what is kept of a page that could not be rendered?")
  void letsThePageGoThatNobodyHasAskedForTheLongest(EventLoop loop) {
    Random random = new Random(7);
    // The JDK's map in the order of access is the reference.
    Map<String, String> kept = new LinkedHashMap<>(16, 0.75f, true);
    List<String> rendered = new ArrayList<>();
    Ticker ticker =
        new Ticker(
            loop,
            new EventEmitter(),
            path -> {
              rendered.add(path);
              if (path.endsWith("7")) {
                throw new IllegalStateException("no page " + path);
              }
              return "page of " + path;
            });
    for (int i = 0; i < 5_000; i++) {
      String path = "/" + (int) Math.abs(random.nextGaussian() * 80);
      boolean expected = kept.get(path) == null;
      rendered.clear();
      if (path.endsWith("7")) {
        assertThatThrownBy(() -> ticker.page(path)).hasMessage("no page " + path);
      } else {
        assertThat(ticker.page(path)).isEqualTo("page of " + path);
        kept.put(path, path);
        if (kept.size() > Ticker.MOST_PAGES) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
      assertThat(rendered.size())
          .as("how often %s is rendered when asked for as number %d", path, i)
          .isEqualTo(expected ? 1 : 0);
    }
  }
}
