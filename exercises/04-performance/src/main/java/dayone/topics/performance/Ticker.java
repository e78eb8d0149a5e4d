package dayone.topics.performance;

import dayone.runtime.Todo;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Task 4: does what {@link LeakyTicker} does, without its three leaks. */
public final class Ticker {

  /** How many pages are kept. */
  public static final int MOST_PAGES = 100;

  /**
   * @param feed emits {@code price} with one argument, the text of the price
   * @param render makes the page for a path
   */
  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    throw new Todo("Task 4: a ticker that does not leak");
  }

  /**
   * Says {@code hello} to {@code client} before it returns. From then on it tells the client the
   * text of every price, and {@code ping} every 1,000 ms.
   *
   * <p>If the client throws when it is greeted, {@code connect} throws the same exception, and
   * nothing of the client is kept.
   *
   * @return ends the connection: from that moment on the client is told nothing more, and nothing
   *     of it is kept. Running it again does nothing.
   */
  public Runnable connect(Consumer<String> client) {
    throw new Todo("Task 4: connect a client, and keep nothing of it when it has gone");
  }

  /**
   * The page for {@code path}, rendered unless it is kept. Of the {@link #MOST_PAGES} pages that
   * were asked for last, each is kept; no other is. A path whose rendering throws is not kept.
   */
  public String page(String path) {
    throw new Todo("Task 4: keep the pages that were asked for last, and no more");
  }
}
