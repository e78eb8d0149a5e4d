package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** All promises of a loop share a queue, which one microtask empties. */
public final class MiniPromise {

  public interface Executor {
    void start(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  public interface Handler<T> {
    Object handle(T outcome) throws Exception;
  }

  public interface Thenable {
    void then(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  private static final Map<EventLoop, Jobs> QUEUES = new WeakHashMap<>();

  private static final class Jobs {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private boolean isAskedFor;

    void add(EventLoop loop, Runnable job) {
      queue.add(job);
      if (!isAskedFor) {
        isAskedFor = true;
        loop.queueMicrotask(() -> {
          isAskedFor = false;
          while (!queue.isEmpty()) {
            queue.remove().run();
          }
        });
      }
    }
  }

  private static final Object PENDING = new Object();

  private final EventLoop loop;
  private final List<Runnable> reactions = new ArrayList<>();
  private Object value = PENDING;
  private Throwable reason;

  public MiniPromise(EventLoop loop, Executor executor) {
    this.loop = loop;
    attempt(executor::start, once(this::resolve, this::reject));
  }

  private MiniPromise(EventLoop loop) {
    this.loop = loop;
  }

  private record Pair(Consumer<Object> resolve, Consumer<Throwable> reject) {}

  private static Pair once(Consumer<Object> resolve, Consumer<Throwable> reject) {
    boolean[] called = {false};
    return new Pair(
        result -> {
          if (!called[0]) {
            called[0] = true;
            resolve.accept(result);
          }
        },
        why -> {
          if (!called[0]) {
            called[0] = true;
            reject.accept(why);
          }
        });
  }

  private static void attempt(Thenable body, Pair pair) {
    try {
      body.then(pair.resolve(), pair.reject());
    } catch (Throwable thrown) {
      pair.reject().accept(thrown);
    }
  }

  public MiniPromise then(Handler<Object> onFulfilled, Handler<Throwable> onRejected) {
    MiniPromise next = new MiniPromise(loop);
    Runnable reaction =
        () ->
            attempt(
                (resolve, reject) -> {
                  if (reason == null) {
                    resolve.accept(onFulfilled == null ? value : onFulfilled.handle(value));
                  } else if (onRejected == null) {
                    reject.accept(reason);
                  } else {
                    resolve.accept(onRejected.handle(reason));
                  }
                },
                once(next::resolve, next::reject));
    if (value == PENDING && reason == null) {
      reactions.add(reaction);
    } else {
      job(reaction);
    }
    return next;
  }

  private void job(Runnable job) {
    QUEUES.computeIfAbsent(loop, key -> new Jobs()).add(loop, job);
  }

  private void resolve(Object result) {
    if (result == this) {
      reject(new IllegalArgumentException("cannot wait for itself"));
    } else if (result instanceof MiniPromise other) {
      Pair pair = once(this::resolve, this::reject);
      job(() ->
          other.then(
              got -> {
                pair.resolve().accept(got);
                return null;
              },
              why -> {
                pair.reject().accept(why);
                return null;
              }));
    } else if (result instanceof Thenable thenable) {
      job(() -> attempt(thenable, once(this::resolve, this::reject)));
    } else {
      value = result;
      wake();
    }
  }

  private void reject(Throwable why) {
    reason = why;
    wake();
  }

  private void wake() {
    reactions.forEach(this::job);
    reactions.clear();
  }
}
