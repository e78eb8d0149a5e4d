package dayone.grader.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of a report, as they are named on the command line. */
enum Format {
  CONSOLE,
  JSON,
  MARKDOWN,
  JUNIT_XML,
  GRADESCOPE,
  CLASSROOM50,
  GITHUB_CLASSROOM;

  /** Returns the name for the command line; picocli shows it in the help and reads it back. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns all names, for a message. */
  static String names() {
    return Stream.of(values()).map(Format::toString).collect(Collectors.joining(", "));
  }

  static Format named(String name) {
    for (Format format : values()) {
      if (format.toString().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException("unknown format");
  }
}
