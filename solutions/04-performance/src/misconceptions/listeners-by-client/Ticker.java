package dayone.topics.performance;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A map from client to listener: the second connection of a client takes the place of the first.
 */
public final class Ticker {

  public static final int MOST_PAGES = 100;

  private static final String PRICE = "price";
  private static final int HEARTBEAT = 1_000;

  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;

  private final LinkedHashMap<Consumer<String>, Connection> byClient = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> pages = new LinkedHashMap<>();

  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

  public Runnable connect(Consumer<String> client) {
    client.accept("hello");
    byClient.put(client, new Connection(client));
    return () -> {
      Connection connection = byClient.remove(client);
      if (connection != null) {
        connection.end();
      }
    };
  }

  private final class Connection {
    private final Consumer<String> client;

    private final Listener onPrice;
    private final Timeout heartbeat;
    private boolean connected = true;

    Connection(Consumer<String> client) {
      this.client = client;
      onPrice =
          arguments -> {
            tell((String) arguments[0]);
          };
      feed.on(PRICE, onPrice);
      heartbeat =
          loop.setInterval(
              () -> {
                tell("ping");
              },
              HEARTBEAT);
    }

    private void tell(String message) {
      if (connected) {
        client.accept(message);
      }
    }

    void end() {
      connected = false;
      feed.off(PRICE, onPrice);
      loop.clearInterval(heartbeat);
    }
  }

  public String page(String path) {
    String page = pages.remove(path);
    if (page == null) {
      page = render.apply(path);
    }
    pages.putLast(path, page);
    if (pages.size() > MOST_PAGES) {
      pages.pollFirstEntry();
    }
    return page;
  }
}
