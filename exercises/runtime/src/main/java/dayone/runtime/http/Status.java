package dayone.runtime.http;

import java.util.Map;

/**
 * The status codes and what they are called.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html#httpstatus_codes">Node:
 *     http.STATUS_CODES</a>
 */
final class Status {

  static final int CONTINUE = 100;
  static final int SWITCHING_PROTOCOLS = 101;
  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int NOT_MODIFIED = 304;
  static final int BAD_REQUEST = 400;
  static final int EXPECTATION_FAILED = 417;
  static final int SERVER_ERROR = 500;

  private static final int SUCCESS = 200;
  private static final int LEAST = 100;
  private static final int MOST = 999;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(100, "Continue"),
          Map.entry(101, "Switching Protocols"),
          Map.entry(102, "Processing"),
          Map.entry(103, "Early Hints"),
          Map.entry(200, "OK"),
          Map.entry(201, "Created"),
          Map.entry(202, "Accepted"),
          Map.entry(203, "Non-Authoritative Information"),
          Map.entry(204, "No Content"),
          Map.entry(205, "Reset Content"),
          Map.entry(206, "Partial Content"),
          Map.entry(207, "Multi-Status"),
          Map.entry(208, "Already Reported"),
          Map.entry(226, "IM Used"),
          Map.entry(300, "Multiple Choices"),
          Map.entry(301, "Moved Permanently"),
          Map.entry(302, "Found"),
          Map.entry(303, "See Other"),
          Map.entry(304, "Not Modified"),
          Map.entry(305, "Use Proxy"),
          Map.entry(307, "Temporary Redirect"),
          Map.entry(308, "Permanent Redirect"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(407, "Proxy Authentication Required"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(411, "Length Required"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Payload Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(416, "Range Not Satisfiable"),
          Map.entry(417, "Expectation Failed"),
          Map.entry(418, "I'm a Teapot"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(422, "Unprocessable Entity"),
          Map.entry(423, "Locked"),
          Map.entry(424, "Failed Dependency"),
          Map.entry(425, "Too Early"),
          Map.entry(426, "Upgrade Required"),
          Map.entry(428, "Precondition Required"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(451, "Unavailable For Legal Reasons"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(505, "HTTP Version Not Supported"),
          Map.entry(506, "Variant Also Negotiates"),
          Map.entry(507, "Insufficient Storage"),
          Map.entry(508, "Loop Detected"),
          Map.entry(509, "Bandwidth Limit Exceeded"),
          Map.entry(510, "Not Extended"),
          Map.entry(511, "Network Authentication Required"));

  private Status() {}

  /** What the status line says behind the code. */
  static String name(int status) {
    return NAMES.getOrDefault(status, "unknown");
  }

  /** Whether a response of this status ends with its headers, whatever they say. */
  static boolean hasNoBody(int status) {
    return status < SUCCESS || status == NO_CONTENT || status == NOT_MODIFIED;
  }

  /**
   * Refuses what is no status.
   *
   * @throws HttpException {@code ERR_HTTP_INVALID_STATUS_CODE}
   */
  static void require(int status) {
    if (status < LEAST || status > MOST) {
      throw new HttpException(
          "ERR_HTTP_INVALID_STATUS_CODE",
          "Invalid status code: " + status + ". It must be from " + LEAST + " to " + MOST + ".");
    }
  }
}
