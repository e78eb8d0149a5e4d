package dayone.grader.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The contract itself: pretty, and the same bytes for the same report. */
public final class JsonWriter implements ReportWriter {

  /**
   * Returns what writes JSON for people. Line feeds on every system, so that a file can be compared
   * with one made elsewhere.
   */
  public static ObjectWriter pretty() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
        .defaultPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .build()
        .writerWithDefaultPrettyPrinter();
  }

  @Override
  public String write(Report report) {
    return pretty().writeValueAsString(report) + "\n";
  }
}
