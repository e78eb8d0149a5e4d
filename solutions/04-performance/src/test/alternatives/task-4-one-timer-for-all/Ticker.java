package dayone.topics.performance;

import dayone.runtime.events.*;
import dayone.runtime.loop.*;
import java.util.*;
import java.util.function.*;

/** One timer for whoever is to be told next; pages with the number of their last use. */
public final class Ticker {
  public static final int MOST_PAGES = 100;

  private static final class Seat {
    Consumer<String> client;
    long due;
    Listener listener;
  }

  private record Page(String text, long use) {}

  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;
  private final ArrayDeque<Seat> seats = new ArrayDeque<>();
  private final Map<String, Page> pages = new HashMap<>();
  private long uses;
  private Timeout timer;

  public Ticker(EventLoop loop, EventEmitter feed, UnaryOperator<String> render) {
    this.loop = loop;
    this.feed = feed;
    this.render = render;
  }

  public Runnable connect(Consumer<String> client) {
    client.accept("hello");
    Seat seat = new Seat();
    seat.client = client;
    seat.due = loop.now() + 1_000;
    seat.listener =
        arguments -> {
          if (seat.client != null) {
            seat.client.accept((String) arguments[0]);
          }
        };
    feed.on("price", seat.listener);
    seats.addLast(seat);
    plan();
    return () -> {
      seat.client = null;
      feed.off("price", seat.listener);
      seats.remove(seat);
      plan();
    };
  }

  private void plan() {
    loop.clearTimeout(timer);
    timer =
        seats.isEmpty() ? null : loop.setTimeout(this::beat, seats.peekFirst().due - loop.now());
  }

  private void beat() {
    while (!seats.isEmpty() && seats.peekFirst().due <= loop.now()) {
      Seat seat = seats.removeFirst();
      seat.due += 1_000;
      seats.addLast(seat);
      seat.client.accept("ping");
    }
    plan();
  }

  public String page(String path) {
    Page page = pages.get(path);
    String text = page == null ? render.apply(path) : page.text();
    pages.put(path, new Page(text, ++uses));
    if (pages.size() > MOST_PAGES) {
      String oldest = null;
      for (String each : pages.keySet()) {
        if (oldest == null || pages.get(each).use() < pages.get(oldest).use()) {
          oldest = each;
        }
      }
      pages.remove(oldest);
    }
    return text;
  }
}
