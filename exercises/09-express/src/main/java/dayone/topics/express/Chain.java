package dayone.topics.express;

import dayone.runtime.Todo;
import java.util.function.Consumer;

/** Task 1: handlers one behind the other, each of which decides whether the next one is asked. */
public final class Chain implements Handler {

  /**
   * @param log is told what comes too late: a second call of next, and an error of a handler that
   *     has called next already
   */
  public Chain(Consumer<Throwable> log) {
    throw new Todo("Task 1: make a chain");
  }

  /**
   * {@code app.use((req, res, next) => …)}: adds a handler behind those that are there.
   *
   * @return this
   */
  public Chain use(Handler handler) {
    throw new Todo("Task 1: add a handler");
  }

  /**
   * {@code app.use((err, req, res, next) => …)}: the same for a handler of errors.
   *
   * @return this
   */
  public Chain use(ErrorHandler handler) {
    throw new Todo("Task 1: add a handler of errors");
  }

  /**
   * Sends a request along the chain.
   *
   * @param done is called when it comes out at the end, with an error or without one
   * @return null
   */
  @Override
  public Object handle(Request req, Response res, Next done) {
    throw new Todo("Task 1: ask the handlers in their order");
  }
}
