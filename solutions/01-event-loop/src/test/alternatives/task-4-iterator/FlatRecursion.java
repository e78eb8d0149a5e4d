package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The order is an iterator's business, the slices are the loop's; frames are linked by hand. */
public final class FlatRecursion {

  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    go(loop, new PreOrder<>(root, childrenOf), 0, visit, done);
  }

  private static <T> void go(
      EventLoop loop,
      Iterator<T> nodes,
      int before,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    loop.setImmediate(() -> {
      int count = before;
      boolean goesOn = true;
      Exception failure = null;
      try {
        while (goesOn && count < before + 128) {
          visit.accept(nodes.next());
          count++;
          goesOn = nodes.hasNext();
        }
      } catch (Exception e) {
        failure = e;
      }
      if (failure != null) {
        done.call(failure, null);
      } else if (goesOn) {
        go(loop, nodes, count, visit, done);
      } else {
        done.call(null, count);
      }
    });
  }

  /** Asks a node for its children only when it is asked what comes next. */
  private static final class PreOrder<T> implements Iterator<T> {

    private record Frame<T>(Frame<T> above, Iterator<T> siblings) {}

    private final Function<T, List<T>> childrenOf;
    private Frame<T> frame;
    private T last;
    private boolean isOpen;

    PreOrder(T root, Function<T, List<T>> childrenOf) {
      this.childrenOf = childrenOf;
      frame = new Frame<>(null, List.of(root).iterator());
    }

    @Override
    public boolean hasNext() {
      if (isOpen) {
        isOpen = false;
        frame = new Frame<>(frame, childrenOf.apply(last).iterator());
      }
      while (frame != null && !frame.siblings().hasNext()) {
        frame = frame.above();
      }
      return frame != null;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      last = frame.siblings().next();
      isOpen = true;
      return last;
    }
  }

  /** Walks down a million steps in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() ->
        walk(
            loop,
            1_000_000,
            step -> step == 1 ? List.of() : List.of(step - 1),
            step -> {},
            (error, steps) -> System.out.println(steps)));
  }

  private FlatRecursion() {}
}
