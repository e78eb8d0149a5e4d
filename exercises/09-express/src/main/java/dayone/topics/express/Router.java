package dayone.topics.express;

import dayone.runtime.Todo;
import java.util.function.Consumer;

/** Task 2: finds the handlers that fit a request's method and path. */
public final class Router implements Handler {

  /**
   * @param log is told what comes too late, if you need somebody for that; see task 1
   */
  public Router(Consumer<Throwable> log) {
    throw new Todo("Task 2: make a router");
  }

  /**
   * Adds a route behind those that are there.
   *
   * @param method in capitals
   * @param path begins with a slash; a segment that begins with a colon is a parameter
   * @return this
   */
  public Router on(String method, String path, Handler handler) {
    throw new Todo("Task 2: add a route");
  }

  /** The same for {@code GET}. */
  public Router get(String path, Handler handler) {
    return on("GET", path, handler);
  }

  /** The same for {@code POST}. */
  public Router post(String path, Handler handler) {
    return on("POST", path, handler);
  }

  /** The same for {@code PUT}. */
  public Router put(String path, Handler handler) {
    return on("PUT", path, handler);
  }

  /** The same for {@code DELETE}. */
  public Router delete(String path, Handler handler) {
    return on("DELETE", path, handler);
  }

  /**
   * Asks the routes that fit.
   *
   * @param next is called if no route has the path, with an {@link HttpError} of 405 if one has,
   *     but not for this method, and with what goes wrong
   * @return as for every {@link Handler}
   */
  @Override
  public Object handle(Request req, Response res, Next next) {
    throw new Todo("Task 2: ask the routes that fit");
  }
}
