package dayone.topics.express;

import org.jspecify.annotations.Nullable;

/**
 * Error-handling middleware: {@code (err, req, res, next) => …}. It is asked only if there is an
 * error; that it is one is seen by its four parameters, as in Express.
 */
@FunctionalInterface
public interface ErrorHandler {

  /**
   * Handles what went wrong before.
   *
   * @return as for a {@link Handler}
   * @throws Exception anything: then this is the error from now on
   */
  @Nullable Object handle(Throwable err, Request req, Response res, Next next) throws Exception;
}
