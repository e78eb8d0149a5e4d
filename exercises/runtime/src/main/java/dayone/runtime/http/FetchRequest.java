package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.AsyncIterable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Http#fetch(FetchRequest)} shall send, and how it shall wait for the answer.
 *
 * <pre>{@code
 * http.fetch(
 *     FetchRequest.post("http://127.0.0.1:8080/items")
 *         .header("Content-Type", "application/json")
 *         .body("{}")
 *         .timeout(1_000));
 * }</pre>
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/globals.html#fetch">Node: fetch</a>
 */
public final class FetchRequest {

  /** What to do with an answer that points to another place. */
  public enum Redirect {
    /** Go there, up to twenty times. */
    FOLLOW,
    /** Give the answer as it is. */
    MANUAL,
    /** Reject. */
    ERROR
  }

  /** These follow from the body and the connection; a program that sets them could break both. */
  private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    OWN.addAll(
        Set.of(
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "transfer-encoding",
            "trailer",
            "upgrade"));
  }

  private final String method;
  private final URI url;
  private final Headers headers = new Headers();
  private byte @Nullable [] bytes;
  private @Nullable AsyncIterable<ByteBuffer> stream;
  private @Nullable AbortSignal signal;
  private double timeout;
  private Redirect redirect = Redirect.FOLLOW;

  private FetchRequest(String method, URI url) {
    this.method = method;
    this.url = url;
  }

  /**
   * A request of any method.
   *
   * @param url a whole one, such as {@code http://127.0.0.1:8080/items?page=2}
   * @throws HttpException {@code ERR_INVALID_URL}, {@code ERR_INVALID_PROTOCOL} or {@code
   *     ERR_INVALID_HTTP_TOKEN}
   */
  public static FetchRequest of(String method, String url) {
    return of(method, parsed(url));
  }

  static FetchRequest of(String method, URI url) {
    Tokens.requireName("Method", method);
    if (url.getHost() == null) {
      throw new HttpException(
          "ERR_INVALID_URL",
          "Invalid URL: '" + url + "' names no host. Give a whole one: http://host:port/path");
    }
    if (!"http".equalsIgnoreCase(url.getScheme())) {
      throw new HttpException(
          "ERR_INVALID_PROTOCOL",
          "Protocol \"" + url.getScheme() + ":\" not supported. Expected \"http:\"");
    }
    return new FetchRequest(method.toUpperCase(Locale.ROOT), url);
  }

  private static URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new HttpException("ERR_INVALID_URL", "Invalid URL: " + e.getMessage(), e);
    }
  }

  /** A {@code GET}. */
  public static FetchRequest get(String url) {
    return of("GET", url);
  }

  /** A {@code POST}. */
  public static FetchRequest post(String url) {
    return of("POST", url);
  }

  /** Sets a header in place of those of the same name. */
  public FetchRequest header(String name, String value) {
    if (OWN.contains(name)) {
      throw new HttpException(
          "ERR_INVALID_ARG_VALUE",
          "The header '" + name + "' is set by fetch itself, from the body and the connection.");
    }
    headers.set(name, value);
    return this;
  }

  /** Sets what to send behind the head. It must not change until the answer has come. */
  public FetchRequest body(byte[] body) {
    requireBodyAllowed();
    bytes = body;
    stream = null;
    return this;
  }

  /** Sets text to send, in UTF-8. Without a {@code Content-Type} it is plain text. */
  public FetchRequest body(String text) {
    if (!headers.has("content-type")) {
      headers.set("Content-Type", "text/plain;charset=UTF-8");
    }
    return body(text.getBytes(UTF_8));
  }

  /** Sets what to send piece by piece, as fast as the server takes it. */
  public FetchRequest body(AsyncIterable<ByteBuffer> pieces) {
    requireBodyAllowed();
    stream = pieces;
    bytes = null;
    return this;
  }

  private void requireBodyAllowed() {
    if (method.equals("GET") || method.equals("HEAD")) {
      throw new HttpException(
          "ERR_INVALID_ARG_VALUE", "Request with GET/HEAD method cannot have body.");
    }
  }

  /** Gives up when {@code signal} aborts: before the answer, or while its body is read. */
  public FetchRequest signal(AbortSignal signal) {
    this.signal = signal;
    return this;
  }

  /** Gives up after so many milliseconds, the body included, with a {@code TimeoutError}. */
  public FetchRequest timeout(double millis) {
    this.timeout = millis;
    return this;
  }

  /** What to do with a redirect; to follow it unless set. */
  public FetchRequest redirect(Redirect mode) {
    this.redirect = mode;
    return this;
  }

  // ---- for fetch

  String method() {
    return method;
  }

  URI url() {
    return url;
  }

  Headers headers() {
    return headers;
  }

  byte @Nullable [] bytes() {
    return bytes;
  }

  @Nullable AsyncIterable<ByteBuffer> stream() {
    return stream;
  }

  @Nullable AbortSignal signal() {
    return signal;
  }

  double timeout() {
    return timeout;
  }

  Redirect redirect() {
    return redirect;
  }

  /** Whether it may be sent a second time without doing anything twice. */
  boolean isRepeatable() {
    return stream == null && !method.equals("POST") && !method.equals("PATCH");
  }

  String path() {
    URI ascii = URI.create(url.toASCIIString());
    String path = ascii.getRawPath();
    String query = ascii.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  int port() {
    final int usual = 80;
    return url.getPort() < 0 ? usual : url.getPort();
  }

  /** The host without the brackets of an IPv6 address. */
  String host() {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  String authority() {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  /** The same request to the place where {@code response} points to. */
  FetchRequest redirected(int status, String location) {
    boolean asGet =
        (status == 303 && !method.equals("HEAD"))
            || ((status == 301 || status == 302) && method.equals("POST"));
    URI target;
    try {
      target = url.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new HttpException("ERR_INVALID_URL", "Invalid URL in Location: " + location, e);
    }
    FetchRequest next = of(asGet ? "GET" : method, target);
    for (int i = 0; i < headers.count(); i++) {
      next.headers.add(headers.name(i), headers.value(i));
    }
    if (asGet) {
      next.headers.remove("content-type");
    } else {
      next.bytes = bytes;
      if (stream != null) {
        throw new HttpException(
            "ERR_BODY_ALREADY_USED",
            "A body that is sent piece by piece cannot be sent again to " + target);
      }
    }
    if (!authority().equals(next.authority())) {
      // Meant for the first host, and none of the second one's business.
      next.headers.remove("authorization").remove("cookie").remove("host");
    }
    next.signal = signal;
    next.redirect = redirect;
    return next;
  }
}
