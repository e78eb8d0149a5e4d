package dayone.runtime.perf;

import java.util.concurrent.TimeUnit;

/**
 * One event of a trace, as one line of JSON. Keys are ours and need no escaping; values are escaped
 * as RFC 8259 asks.
 */
final class TraceEvent {

  private static final char FIRST_PRINTABLE = ' ';

  private final StringBuilder json = new StringBuilder("{");
  private boolean inArgs;

  TraceEvent(String phase, String name, String categories) {
    put("ph", phase).put("name", name).put("cat", categories);
  }

  /** When, in microseconds, which are the unit of the format; the fraction keeps nanoseconds. */
  TraceEvent at(long nanos) {
    return putMicros("ts", nanos);
  }

  TraceEvent lasting(long nanos) {
    return putMicros("dur", nanos);
  }

  TraceEvent put(String key, String value) {
    key(key).append('"');
    value.chars().forEach(this::escape);
    json.append('"');
    return this;
  }

  TraceEvent put(String key, long value) {
    key(key).append(value);
    return this;
  }

  TraceEvent putMicros(String key, long nanos) {
    long thousandths = Math.floorMod(nanos, TimeUnit.MICROSECONDS.toNanos(1));
    key(key)
        .append(Math.floorDiv(nanos, TimeUnit.MICROSECONDS.toNanos(1)))
        .append('.')
        .append((char) ('0' + thousandths / 100))
        .append((char) ('0' + thousandths / 10 % 10))
        .append((char) ('0' + thousandths % 10));
    return this;
  }

  /** What follows is what the viewer shows beside the event. */
  TraceEvent args() {
    key("args").append('{');
    inArgs = true;
    return this;
  }

  String line(long pid, int tid) {
    if (inArgs) {
      json.append('}');
      inArgs = false;
    }
    return put("pid", pid).put("tid", tid).json + "}";
  }

  private StringBuilder key(String key) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    return json.append('"').append(key).append("\":");
  }

  private void escape(int c) {
    char character = (char) c;
    if (character == '"' || character == '\\') {
      json.append('\\').append(character);
    } else if (character < FIRST_PRINTABLE || Character.isSurrogate(character)) {
      // Half of a surrogate pair, alone, cannot be written in UTF-8; escaped it can be.
      json.append("\\u%04x".formatted(c));
    } else {
      json.append(character);
    }
  }
}
