package dayone.grader.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The option {@code --before}.
 *
 * @param instant the moment; null if none was given
 */
record Moment(@Nullable Instant instant) {

  static Moment of(@Nullable String text, CommandLine command) {
    if (text == null || text.isEmpty()) {
      return new Moment(null);
    }
    try {
      return new Moment(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          command, "\"" + text + "\" is no time such as 2026-03-01T12:00:00Z.");
    }
  }

  /** Returns what {@link #of} reads; empty for none. */
  String text() {
    return instant == null ? "" : instant.toString();
  }
}
