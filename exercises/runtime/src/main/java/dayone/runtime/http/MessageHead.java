package dayone.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * All of a message that stands before its body.
 *
 * @param method of a request; null of a response
 * @param url of a request, as it stands there: mostly a path with a query; empty of a response
 * @param status of a response; 0 of a request
 * @param reason of a response: its status message
 * @param minor the version is 1.{@code minor}
 */
record MessageHead(
    @Nullable String method, String url, int status, String reason, int minor, Headers headers) {

  String version() {
    return minor == 0 ? "1.0" : "1.1";
  }

  /** Whether the sender allows another message on the same connection. */
  boolean keepsAlive() {
    return minor == 0
        ? headers.hasToken("connection", "keep-alive")
        : !headers.hasToken("connection", "close");
  }

  boolean isRequest() {
    return method != null;
  }
}
