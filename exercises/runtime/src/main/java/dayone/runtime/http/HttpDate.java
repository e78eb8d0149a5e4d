package dayone.runtime.http;

import dayone.runtime.loop.EventLoop;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the header {@code Date}: written once a second, since every response has it. */
final class HttpDate {

  private static final int MILLIS = 1000;

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final EventLoop loop;
  private long second = Long.MIN_VALUE;
  private String text = "";

  HttpDate(EventLoop loop) {
    this.loop = loop;
  }

  String now() {
    long currentSecond = Math.floorDiv(loop.epochMillis(), MILLIS);
    if (currentSecond != second) {
      second = currentSecond;
      text = FORMAT.format(Instant.ofEpochSecond(currentSecond));
    }
    return text;
  }
}
