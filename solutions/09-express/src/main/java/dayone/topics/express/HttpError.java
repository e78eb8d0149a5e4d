package dayone.topics.express;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error that knows how it is to be answered, as those of the package {@code http-errors} do. One
 * from 400 to 499 is the client's fault, and its message is for the client. One from 500 on is
 * ours, and its message is for us.
 */
public final class HttpError extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /** An error with the status of its answer. */
  public HttpError(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Adds a header to the answer. */
  public HttpError header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** The headers of the answer. */
  public Map<String, String> headers() {
    return headers;
  }
}
