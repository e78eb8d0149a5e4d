package dayone.grader.cli;

import dayone.grader.report.ClassroomWriter;
import dayone.grader.report.ConsoleWriter;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.MarkdownWriter;
import dayone.grader.report.ReportWriter;
import java.util.Locale;

/** The formats of a report, as they are named on the command line. */
enum Format {
  CONSOLE,
  JSON,
  MARKDOWN,
  GITHUB_CLASSROOM;

  ReportWriter writer() {
    return switch (this) {
      case CONSOLE -> new ConsoleWriter();
      case JSON -> new JsonWriter();
      case MARKDOWN -> new MarkdownWriter();
      case GITHUB_CLASSROOM -> new ClassroomWriter();
    };
  }

  /** Returns the name for the command line; picocli shows it in the help and reads it back. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
