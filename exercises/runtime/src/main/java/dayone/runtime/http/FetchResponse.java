package dayone.runtime.http;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.promise.Promise;
import java.net.URI;
import java.nio.ByteBuffer;

/**
 * The answer of a server: its head, and a body that may still be on its way. Belongs to the loop's
 * thread.
 *
 * <p>The body is read once: piece by piece with {@code ForAwait}, or whole. A body that nobody
 * reads holds its connection if it is large; {@link #cancel} gives it up.
 *
 * @see <a href="https://developer.mozilla.org/docs/Web/API/Response">MDN: Response</a>
 */
public final class FetchResponse implements AsyncIterable<ByteBuffer> {

  private static final int FIRST_GOOD = 200;
  private static final int FIRST_NOT_GOOD = 300;

  private final URI url;
  private final boolean redirected;
  private final MessageHead head;
  private final IncomingBody body;

  FetchResponse(URI url, boolean redirected, MessageHead head, IncomingBody body) {
    this.url = url;
    this.redirected = redirected;
    this.head = head;
    this.body = body;
  }

  /** The status. A 404 or a 500 is an answer as well: it does not reject the promise. */
  public int status() {
    return head.status();
  }

  /** What stands behind the status. */
  public String statusText() {
    return head.reason();
  }

  /** Whether the status is one from 200 to 299. */
  public boolean ok() {
    return status() >= FIRST_GOOD && status() < FIRST_NOT_GOOD;
  }

  /** The headers. */
  public Headers headers() {
    return head.headers();
  }

  /** Where the answer comes from, behind all redirects. */
  public String url() {
    return url.toString();
  }

  /** Whether a redirect was followed. */
  public boolean redirected() {
    return redirected;
  }

  /** Whether the body was read, or is being read. */
  public boolean bodyUsed() {
    return body.isConsumed();
  }

  /**
   * The whole body. Rejected if it breaks off, or with the reason of the request's signal.
   *
   * <p>For a server that one trusts; {@link #bytes(long)} is for all others.
   */
  public Promise<byte[]> bytes() {
    return bytes(Integer.MAX_VALUE);
  }

  /** The whole body, of {@code limit} bytes at most: of a larger one the connection is closed. */
  public Promise<byte[]> bytes(long limit) {
    return WholeBody.read(body, headers(), limit, this::cancel);
  }

  /** The whole body, decoded from UTF-8. */
  public Promise<String> text() {
    return text(Integer.MAX_VALUE);
  }

  /** The whole body, of {@code limit} bytes at most, decoded from UTF-8. */
  public Promise<String> text(long limit) {
    return bytes(limit).then(WholeBody::decode);
  }

  /** The body's pieces, once. To leave the loop early closes the connection. */
  @Override
  public AsyncIterator<ByteBuffer> iterator() {
    return body.iterator(false);
  }

  /** Gives the body up, and the connection if the body has not come completely. */
  public void cancel() throws Exception {
    if (body.isComplete()) {
      body.dump();
    } else {
      body.destroy(null);
    }
  }
}
