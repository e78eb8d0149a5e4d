package dayone.topics.express;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.http.Headers;
import dayone.runtime.http.IncomingMessage;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What handlers see of a request: Express's {@code req}. The pieces of its body can be read once,
 * by {@code ForAwait.of(req)}. Whoever leaves that loop early gives up the rest of the body; the
 * answer can still be sent.
 */
public final class Request implements AsyncIterable<ByteBuffer> {

  private final String method;
  private final String url;
  private final Headers headers;
  private final AsyncIterable<ByteBuffer> pieces;
  private final Map<String, Object> locals = new HashMap<>();
  private Map<String, String> params = Map.of();
  private @Nullable Object body;

  /** A request that came over no connection and has no body: to try handlers out. */
  public Request(String method, String url) {
    this(method, url, new Headers(), () -> AsyncGenerator.of(out -> {}));
  }

  /** A request that came to the HTTP server. */
  public Request(IncomingMessage message) {
    this(message.method(), message.url(), message.headers(), message);
  }

  private Request(String method, String url, Headers headers, AsyncIterable<ByteBuffer> pieces) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.pieces = pieces;
  }

  /** {@code GET}, {@code POST} and so on. */
  public String method() {
    return method;
  }

  /** What was asked for, as it stands in the request: {@code /users/5?full=1}. */
  public String url() {
    return url;
  }

  /** The same without the query: {@code /users/5}. Nothing in it is decoded. */
  public String path() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** The value of a header, or null. Its name is the same in either case. */
  public @Nullable String get(String header) {
    return headers.get(header);
  }

  /** The values of the path's parameters; empty unless a router has set them. */
  public Map<String, String> params() {
    return params;
  }

  /** Sets the values of the path's parameters, in place of those that were set before. */
  public void params(Map<String, String> values) {
    params = values;
  }

  /** The body as a value, or null unless somebody has set it. */
  public @Nullable Object body() {
    return body;
  }

  /** Sets the body as a value. */
  public void body(@Nullable Object value) {
    body = value;
  }

  /** What one handler wants to tell those behind it: the user, say. */
  public Map<String, Object> locals() {
    return locals;
  }

  /** The pieces of the body, once. */
  @Override
  public AsyncIterator<ByteBuffer> iterator() {
    return pieces.iterator();
  }
}
