package dayone.runtime.http;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.net.Net;
import dayone.runtime.promise.Promise;

/**
 * Node's {@code http}, on one loop: servers, and {@code fetch}. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html">Node: http</a>
 */
public final class Http {

  private final EventLoop loop;
  private final Net net;
  private final HttpDate date;
  private final Agent agent;

  /** HTTP on {@code loop}. */
  public Http(EventLoop loop) {
    this(loop, new Net(loop));
  }

  /** HTTP on sockets of {@code net}, which must belong to {@code loop}. */
  public Http(EventLoop loop, Net net) {
    this.loop = loop;
    this.net = net;
    this.date = new HttpDate(loop);
    this.agent = new Agent(loop, net);
  }

  /** A server that does not listen yet. */
  public HttpServer createServer(RequestListener handler) {
    return new HttpServer(loop, net, date, handler);
  }

  /** Asks for {@code url}, as {@link #fetch(FetchRequest)} does. */
  public Promise<FetchResponse> fetch(String url) {
    FetchRequest request;
    try {
      request = FetchRequest.get(url);
    } catch (HttpException e) {
      return Promise.reject(e);
    }
    return fetch(request);
  }

  /**
   * Sends a request.
   *
   * @return the answer, as soon as its head is there. Rejected with an {@link HttpException} if
   *     there is none, or with the reason of the request's signal. A status such as 404 or 500 is
   *     an answer and no rejection
   */
  public Promise<FetchResponse> fetch(FetchRequest request) {
    return new Fetch(loop, agent, request).start();
  }

  /** Closes the connections that fetch keeps for later. They also go when the loop ends. */
  public void closeIdleConnections() {
    agent.closeIdle();
  }
}
