package dayone.topics.performance;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** LeakyTicker under another name: nothing is mended. */
public final class Ticker {

  public static final int MOST_PAGES = 100;

  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;
  private final Map<String, String> pages = new HashMap<>();

  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

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

  public String page(String path) {
    return pages.computeIfAbsent(path, render);
  }
}
