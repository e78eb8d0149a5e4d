package dayone.topics.performance;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Task 4: tells clients the prices of a feed, and keeps nothing that nobody needs. */
public final class Ticker {

  /** How many pages are kept. */
  public static final int MOST_PAGES = 100;

  private static final String PRICE = "price";
  private static final int HEARTBEAT = 1_000;

  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;

  /** In the order of their last use: the one to go is the first. */
  private final LinkedHashMap<String, String> pages = new LinkedHashMap<>();

  /** A ticker of the prices that {@code feed} emits. */
  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

  /** Greets the client first: one that throws there has registered nothing. */
  public Runnable connect(Consumer<String> client) {
    client.accept("hello");
    Connection connection = new Connection(client);
    return connection::end;
  }

  /** All that a client costs, in one place, so that it can be given back in one place. */
  private final class Connection {
    private final Consumer<String> client;

    // Kept, since every evaluation of a lambda may be another object: off() would not find that.
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
      // An event that is being delivered goes to all who listened when it began.
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

  /** The page for a path, rendered unless it is kept. */
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
