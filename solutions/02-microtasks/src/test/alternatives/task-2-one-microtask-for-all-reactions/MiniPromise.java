package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Settling queues one microtask, which goes through all reactions that waited. */
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

  private final EventLoop loop;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean settled;
  private boolean fulfilled;
  private Object value;
  private Throwable reason;

  public MiniPromise(EventLoop loop, Executor executor) {
    this.loop = loop;
    if (executor != null) {
      Ticket ticket = new Ticket();
      try {
        executor.start(ticket::resolve, ticket::reject);
      } catch (Throwable thrown) {
        ticket.reject(thrown);
      }
    }
  }

  public MiniPromise then(Handler<Object> onFulfilled, Handler<Throwable> onRejected) {
    MiniPromise derived = new MiniPromise(loop, null);
    Ticket ticket = derived.new Ticket();
    Runnable reaction =
        () -> {
          try {
            if (fulfilled) {
              ticket.resolve(onFulfilled != null ? onFulfilled.handle(value) : value);
            } else if (onRejected != null) {
              ticket.resolve(onRejected.handle(reason));
            } else {
              ticket.reject(reason);
            }
          } catch (Throwable thrown) {
            ticket.reject(thrown);
          }
        };
    if (settled) {
      loop.queueMicrotask(reaction::run);
    } else {
      waiting.add(reaction);
    }
    return derived;
  }

  private void flushLater() {
    loop.queueMicrotask(() -> {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    });
  }

  private void settle() {
    settled = true;
    if (!waiting.isEmpty()) {
      flushLater();
    }
  }

  private final class Ticket {
    private boolean used;

    void resolve(Object result) {
      if (used) {
        return;
      }
      used = true;
      if (result == MiniPromise.this) {
        rejectNow(new IllegalArgumentException("self"));
      } else if (result instanceof MiniPromise || result instanceof Thenable) {
        Ticket next = new Ticket();
        loop.queueMicrotask(() -> {
          try {
            if (result instanceof MiniPromise promise) {
              promise.then(
                  got -> {
                    next.resolve(got);
                    return null;
                  },
                  got -> {
                    next.reject(got);
                    return null;
                  });
            } else {
              ((Thenable) result).then(next::resolve, next::reject);
            }
          } catch (Throwable thrown) {
            next.reject(thrown);
          }
        });
      } else {
        value = result;
        fulfilled = true;
        settle();
      }
    }

    void reject(Throwable why) {
      if (!used) {
        used = true;
        rejectNow(why);
      }
    }

    private void rejectNow(Throwable why) {
      reason = why;
      settle();
    }
  }
}
