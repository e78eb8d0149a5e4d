package dayone.topics.microtasks;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import java.util.function.Consumer;

/**
 * Task 2: a promise of your own, by the rules of Promises/A+ that README.md lists.
 *
 * <p>Values are of type {@code Object}, as in JavaScript, and may be null. Reasons are throwables
 * and never null. It belongs to one loop and its thread.
 */
public final class MiniPromise {

  /** What a promise begins with: it is given the two functions that settle the promise. */
  public interface Executor {
    /** Is called by the constructor, at once. */
    void start(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  /**
   * What to do when a promise is settled, and what becomes of the promise that {@code then} made.
   */
  public interface Handler<T> {
    /** Takes the value or the reason. */
    Object handle(T outcome) throws Exception;
  }

  /** Something that is no MiniPromise, but can be followed like one. */
  public interface Thenable {
    /** Calls one of the two when it is settled, now or later. Nobody makes sure that it does. */
    void then(Consumer<Object> resolve, Consumer<Throwable> reject) throws Exception;
  }

  /**
   * Calls {@code executor} at once.
   *
   * @param loop whose microtask queue this promise uses
   */
  public MiniPromise(EventLoop loop, Executor executor) {
    throw new Todo("Task 2: write MiniPromise");
  }

  /**
   * Asks for a reaction.
   *
   * @param onFulfilled what to do with the value, or null to pass it on
   * @param onRejected what to do with the reason, or null to pass it on
   * @return the promise of what the handler returns
   */
  public MiniPromise then(Handler<Object> onFulfilled, Handler<Throwable> onRejected) {
    throw new Todo("Task 2: write MiniPromise.then");
  }

  /** Your own place to try it. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() ->
        new MiniPromise(loop, (resolve, reject) -> resolve.accept("a value"))
            .then(
                value -> {
                  System.out.println(value);
                  return null;
                },
                null));
  }
}
