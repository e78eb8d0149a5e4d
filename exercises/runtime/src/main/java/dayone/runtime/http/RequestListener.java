package dayone.runtime.http;

/**
 * The program's answer to a request.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/http.html#httpcreateserveroptions-requestlistener">Node:
 *     http.createServer</a>
 */
@FunctionalInterface
public interface RequestListener {

  /**
   * Is called in the poll phase when the head of a request is complete. The response may be ended
   * here or in any later callback.
   *
   * @throws Exception anything: it is an uncaught exception of the loop, as in Node, and not an
   *     answer. The client waits until the connection is closed
   */
  void on(IncomingMessage request, ServerResponse response) throws Exception;
}
