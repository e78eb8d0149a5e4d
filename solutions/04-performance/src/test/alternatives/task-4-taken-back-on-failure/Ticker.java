package dayone.topics.performance;

import dayone.runtime.events.*;
import dayone.runtime.loop.*;
import java.util.*;
import java.util.function.*;

/** Registers first and takes it back; closures only; a map and a queue of paths. */
public final class Ticker {
  public static final int MOST_PAGES = 100;
  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;
  private final Map<String, String> pages = new HashMap<>();
  private final Deque<String> order = new ArrayDeque<>();

  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

  public Runnable connect(Consumer<String> client) {
    List<Consumer<String>> connected = new ArrayList<>(List.of(client));
    Listener onPrice =
        arguments -> List.copyOf(connected).forEach(each -> each.accept((String) arguments[0]));
    Timeout ping =
        loop.setInterval(() -> List.copyOf(connected).forEach(each -> each.accept("ping")), 1_000);
    feed.on("price", onPrice);
    Runnable disconnect =
        () -> {
          connected.clear();
          loop.clearInterval(ping);
          feed.off("price", onPrice);
        };
    try {
      client.accept("hello");
    } catch (Throwable thrown) {
      disconnect.run();
      throw thrown;
    }
    return disconnect;
  }

  public String page(String path) {
    String page = pages.containsKey(path) ? pages.get(path) : render.apply(path);
    order.remove(path);
    order.addLast(path);
    pages.put(path, page);
    while (order.size() > MOST_PAGES) {
      pages.remove(order.removeFirst());
    }
    return page;
  }
}
