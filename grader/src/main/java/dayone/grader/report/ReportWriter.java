package dayone.grader.report;

/** Writes a report in one format. */
public interface ReportWriter {
  /** Returns the text of the report, with a line feed at its end. */
  String write(Report report);
}
