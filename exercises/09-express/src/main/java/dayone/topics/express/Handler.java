package dayone.topics.express;

import org.jspecify.annotations.Nullable;

/**
 * A handler, or <em>middleware</em>: {@code (req, res, next) => …}. It answers, or calls {@code
 * next}, or does so later.
 */
@FunctionalInterface
public interface Handler {

  /**
   * Handles a request.
   *
   * @return anything. Only a promise counts: if it is rejected, the handler has failed. A handler
   *     with nothing to return returns null, as a function of JavaScript gives undefined
   * @throws Exception anything: then the handler has failed
   */
  @Nullable Object handle(Request req, Response res, Next next) throws Exception;
}
