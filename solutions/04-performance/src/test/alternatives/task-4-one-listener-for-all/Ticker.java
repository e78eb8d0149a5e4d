package dayone.topics.performance;

import dayone.runtime.events.*;
import dayone.runtime.loop.*;
import java.util.*;
import java.util.function.*;

/**
 * One listener for all clients, there as long as somebody is connected; a map in order of access.
 */
public final class Ticker {
  public static final int MOST_PAGES = 100;
  private final EventLoop loop;
  private final EventEmitter feed;
  private final UnaryOperator<String> render;
  private final Set<Line> lines = new LinkedHashSet<>();
  private final Listener listener = this::tellAll;
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

  private final class Line implements Runnable {
    final Consumer<String> client;
    Timeout next;

    Line(Consumer<String> client) {
      this.client = client;
      plan();
    }

    void plan() {
      next =
          loop.setTimeout(
              () -> {
                plan();
                client.accept("ping");
              },
              1_000);
    }

    @Override
    public void run() {
      if (lines.remove(this)) {
        loop.clearTimeout(next);
        if (lines.isEmpty()) {
          feed.off("price", listener);
        }
      }
    }
  }

  private void tellAll(Object[] arguments) {
    for (Line line : List.copyOf(lines)) {
      if (lines.contains(line)) {
        line.client.accept(String.valueOf(arguments[0]));
      }
    }
  }

  public Runnable connect(Consumer<String> client) {
    client.accept("hello");
    Line line = new Line(client);
    if (lines.isEmpty()) {
      feed.on("price", listener);
    }
    lines.add(line);
    return line;
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
