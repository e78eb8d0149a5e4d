package dayone.grader.cli;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The option {@code --hidden-after}. */
final class HiddenTests {
  private HiddenTests() {}

  /**
   * Returns whether hidden tests count by now.
   *
   * @param after the time from which on they do; empty for always
   */
  static boolean count(String after, InstantSource clock, CommandLine command) {
    if (after.isEmpty()) {
      return true;
    }
    try {
      return !clock.instant().isBefore(OffsetDateTime.parse(after).toInstant());
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          command, "\"" + after + "\" is no time for --hidden-after. Write 2026-12-01T23:59:00Z.");
    }
  }
}
