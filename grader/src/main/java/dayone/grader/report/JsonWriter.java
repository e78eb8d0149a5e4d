package dayone.grader.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The contract itself: pretty, and the same bytes for the same report. */
public final class JsonWriter implements ReportWriter {
  private final JsonMapper mapper = prettyMapper();

  /** Line feeds on every system, so that a report can be compared with one made elsewhere. */
  static JsonMapper prettyMapper() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
        .defaultPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .build();
  }

  @Override
  public String write(Report report) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }
}
