package dayone.topics.performance;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.JfrObserver;
import dayone.runtime.perf.Performance;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Gives a ticker a busy day, in real time, to be watched with the tools of the JDK: 200 clients a
 * second, each of which stays for 50 ms and looks at one page. It ends after 10 minutes, or when
 * the heap is full. Start it with {@code leaky} or {@code mended}.
 */
public final class TickerLoad {

  private static final int SECONDS = 600;

  /** Who comes and goes. */
  private static final class Clients {
    private final Function<Consumer<String>, Runnable> connect;
    private final UnaryOperator<String> page;
    private final EventLoop loop;
    private long served;
    private int connected;

    Clients(
        EventLoop loop, Function<Consumer<String>, Runnable> connect, UnaryOperator<String> page) {
      this.loop = loop;
      this.connect = connect;
      this.page = page;
    }

    void oneMore() {
      int number = (int) ++served;
      Runnable disconnect = connect.apply(new Client(number));
      page.apply("/quote?client=" + number);
      connected++;
      loop.setTimeout(
          () -> {
            connected--;
            disconnect.run();
          },
          50);
    }
  }

  /** Whoever is connected; its screen is what makes a client heavy. */
  private static final class Client implements Consumer<String> {
    private final int number;
    private final char[] screen = new char[2_000];

    Client(int number) {
      this.number = number;
    }

    @Override
    public void accept(String message) {
      message.getChars(0, Math.min(message.length(), screen.length), screen, 0);
    }

    @Override
    public String toString() {
      return "client " + number;
    }
  }

  /** Runs the load against the ticker that is named. */
  public static void main(String[] args) {
    String which = args.length == 0 ? "leaky" : args[0];
    // So that a recording shows every callback of the loop, and how late the loop is.
    EventLoop loop = EventLoop.builder().observer(new JfrObserver()).build();
    new Performance(loop).monitorEventLoopDelay().enable();
    EventEmitter feed = new EventEmitter();
    Clients clients =
        switch (which) {
          case "leaky" -> {
            LeakyTicker ticker = new LeakyTicker(loop, feed, TickerLoad::render);
            yield new Clients(loop, ticker::connect, ticker::page);
          }
          case "mended" -> {
            Ticker ticker = new Ticker(loop, feed, TickerLoad::render);
            yield new Clients(loop, ticker::connect, ticker::page);
          }
          default -> throw new IllegalArgumentException("Say leaky or mended, not " + which + ".");
        };
    loop.run(() -> {
      loop.setInterval(clients::oneMore, 5);
      loop.setInterval(() -> feed.emit("price", "ACME " + clients.served), 100);
      loop.setInterval(() -> report(clients), 5_000);
      loop.setTimeout(() -> loop.process().exit(0), SECONDS * 1_000);
    });
  }

  private static String render(String path) {
    return ("<p>" + path + "</p>\n").repeat(50);
  }

  private static void report(Clients clients) {
    System.gc();
    Runtime heap = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%6d clients served, %2d connected, %5.1f MB of heap in use%n",
        clients.served,
        clients.connected,
        (heap.totalMemory() - heap.freeMemory()) / 1e6);
  }

  private TickerLoad() {}
}
