package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * Writes the head of a response: what the program has set, and behind it what Node adds. Which is
 * the date, whether the connection stays open, and how the client finds the end of the body. One
 * for a connection: it keeps its text buffer.
 */
final class ResponseHead {

  /** What is known when a head is written. */
  record Facts(
      int status,
      String message,
      Headers headers,
      @Nullable String date,
      boolean hasBody,
      /* Of the whole body, or -1 if more of it will come. */
      long length,
      /* Whether the client reads chunks; one of HTTP/1.0 does not. */
      boolean mayChunk,
      /* Whether the client wants the connection to stay open. */
      boolean mayKeepAlive,
      long keepAliveTimeout) {}

  private static final int MILLIS = 1000;
  private static final String NEW_LINE = "\r\n";

  private final StringBuilder text = new StringBuilder();
  private boolean chunked;
  private boolean last;

  /** Whether the body must be sent in chunks, by the head that was written last. */
  boolean isChunked() {
    return chunked;
  }

  /** Whether the connection must be closed behind the body. */
  boolean isLast() {
    return last;
  }

  /** The bytes, up to the empty line. */
  byte[] write(Facts facts) {
    text.setLength(0);
    chunked = false;
    last = false;
    text.append("HTTP/1.1 ").append(facts.status()).append(' ').append(facts.message());
    text.append(NEW_LINE);

    boolean saysDate = false;
    boolean saysConnection = false;
    boolean saysLength = false;
    boolean saysEncoding = false;
    boolean keepAlive = facts.mayKeepAlive();
    boolean saysTrailer = false;
    Headers headers = facts.headers();
    for (int i = 0; i < headers.count(); i++) {
      String name = headers.name(i);
      String value = headers.value(i);
      line(name, value);
      switch (Known.of(name)) {
        case DATE -> saysDate = true;
        case CONNECTION -> {
          saysConnection = true;
          last |= headers.hasToken(name, "close");
        }
        case CONTENT_LENGTH -> saysLength = true;
        case TRANSFER_ENCODING -> {
          saysEncoding = true;
          chunked |= headers.hasToken(name, "chunked");
        }
        case TRAILER -> saysTrailer = true;
        case OTHER -> {}
      }
    }

    if (facts.date() != null && !saysDate) {
      line("Date", facts.date());
    }
    // With a status that has no body, chunks would be read as the next response.
    if (!facts.hasBody() && chunked) {
      chunked = false;
      keepAlive = false;
    }
    if (!saysConnection) {
      connection(keepAlive && (saysLength || facts.mayChunk()), facts.keepAliveTimeout());
    }
    if (!saysLength && !saysEncoding && facts.hasBody()) {
      bodyEnd(facts, saysTrailer);
    }
    return text.append(NEW_LINE).toString().getBytes(ISO_8859_1);
  }

  private void connection(boolean keepAlive, long timeout) {
    if (!keepAlive) {
      last = true;
      line("Connection", "close");
      return;
    }
    line("Connection", "keep-alive");
    if (timeout > 0) {
      text.append("Keep-Alive: timeout=").append(timeout / MILLIS).append(NEW_LINE);
    }
  }

  /** How the client will know that the body is complete. */
  private void bodyEnd(Facts facts, boolean saysTrailer) {
    if (!facts.mayChunk()) {
      last = true;
    } else if (facts.length() >= 0 && !saysTrailer) {
      text.append("Content-Length: ").append(facts.length()).append(NEW_LINE);
    } else {
      chunked = true;
      line("Transfer-Encoding", "chunked");
    }
  }

  private void line(String name, String value) {
    text.append(name).append(": ").append(value).append(NEW_LINE);
  }

  /** The headers whose values decide about others. */
  private enum Known {
    DATE("date"),
    CONNECTION("connection"),
    CONTENT_LENGTH("content-length"),
    TRANSFER_ENCODING("transfer-encoding"),
    TRAILER("trailer"),
    OTHER("");

    private static final Known[] ALL = values();
    private final String name;

    Known(String name) {
      this.name = name;
    }

    static Known of(String name) {
      for (Known known : ALL) {
        if (known.name.equalsIgnoreCase(name)) {
          return known;
        }
      }
      return OTHER;
    }
  }
}
