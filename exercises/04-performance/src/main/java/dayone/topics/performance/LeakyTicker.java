package dayone.topics.performance;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Tells clients the prices of a feed, and renders pages. It does everything that it should, and it
 * leaks in three places. Do not mend it here: task 4 is {@link Ticker}.
 */
public final class LeakyTicker {

  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;
  private final Map<String, String> pages = new HashMap<>();

  /**
   * @param feed emits {@code price} with one argument, the text of the price
   * @param render makes the page for a path
   */
  public LeakyTicker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

  /**
   * Greets {@code client}, then tells it every price, and once a second that the line still stands.
   *
   * @return ends the connection
   */
  public Runnable connect(Consumer<String> client) {
    boolean[] connected = {true};
    feed.on(
        "price",
        arguments -> {
          if (connected[0]) {
            client.accept((String) arguments[0]);
          }
        });
    loop.setInterval(
        () -> {
          if (connected[0]) {
            client.accept("ping");
          }
        },
        1_000);
    client.accept("hello");
    return () -> {
      connected[0] = false;
      feed.off("price", arguments -> client.accept((String) arguments[0]));
    };
  }

  /** The page for {@code path}. */
  public String page(String path) {
    return pages.computeIfAbsent(path, render);
  }
}
