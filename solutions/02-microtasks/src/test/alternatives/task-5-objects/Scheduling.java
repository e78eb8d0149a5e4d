package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.LinkedList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An object for each situation, which is its own callback. */
public final class Scheduling {

  private record Then(Runnable second, Callback first) implements Callback {
    @Override
    public void call() throws Exception {
      second.run();
      first.call();
    }
  }

  public static void timerFirst(EventLoop loop, Callback timer, Callback immediate) {
    loop.setTimeout(new Then(() -> loop.setImmediate(immediate), timer), 0);
  }

  public static void immediateFirst(EventLoop loop, Callback immediate, Callback timer) {
    loop.setImmediate(new Then(() -> loop.setTimeout(timer, 0), immediate));
  }

  private static final class Collector implements Consumer<String>, Callback {
    private final EventLoop loop;
    private final Consumer<List<String>> flush;
    private LinkedList<String> items = new LinkedList<>();

    Collector(EventLoop loop, Consumer<List<String>> flush) {
      this.loop = loop;
      this.flush = flush;
    }

    @Override
    public void accept(String item) {
      items.add(item);
      // One immediate for each item; all but the first of a round find nothing to do.
      loop.setImmediate(this);
    }

    @Override
    public void call() {
      if (!items.isEmpty()) {
        List<String> all = items;
        items = new LinkedList<>();
        flush.accept(all);
      }
    }
  }

  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    return new Collector(loop, flush);
  }

  private record Question(EventLoop loop, BooleanSupplier ready, int millis, Callback then)
      implements Callback {
    @Override
    public void call() throws Exception {
      if (ready.getAsBoolean()) {
        then.call();
        return;
      }
      ask();
    }

    void ask() {
      loop.setTimeout(this, millis);
    }
  }

  public static void waitUntil(EventLoop loop, BooleanSupplier ready, int millis, Callback then) {
    new Question(loop, ready, millis, then).ask();
  }

  private Scheduling() {}
}
