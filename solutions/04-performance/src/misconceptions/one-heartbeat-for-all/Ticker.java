package dayone.topics.performance;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One interval beats for all clients, so most pings come at the wrong time. */
public final class Ticker {

  public static final int MOST_PAGES = 100;

  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;
  private final List<Listener> everybody = new ArrayList<>();
  private Timeout heartbeat;
  private final Map<String, String> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST_PAGES;
        }
      };

  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

  public Runnable connect(Consumer<String> client) {
    client.accept("hello");
    boolean[] connected = {true};
    Listener listener =
        arguments -> {
          if (connected[0]) {
            client.accept((String) arguments[0]);
          }
        };
    feed.on("price", listener);
    everybody.add(listener);
    if (heartbeat == null) {
      heartbeat = loop.setInterval(this::ping, 1_000);
    }
    return () -> {
      connected[0] = false;
      feed.off("price", listener);
      everybody.remove(listener);
      if (everybody.isEmpty()) {
        loop.clearInterval(heartbeat);
        heartbeat = null;
      }
    };
  }

  private void ping() throws Exception {
    for (Listener each : List.copyOf(everybody)) {
      each.on(new Object[] {"ping"});
    }
  }

  public String page(String path) {
    String page = pages.get(path);
    if (page == null) {
      page = render.apply(path);
      pages.put(path, page);
    }
    return page;
  }
}
