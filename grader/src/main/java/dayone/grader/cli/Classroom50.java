package dayone.grader.cli;

import dayone.grader.git.Git;
import dayone.grader.report.Classroom50Writer;
import dayone.grader.report.ReportWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What the format of Classroom 50 needs besides the report: whose work it is, and when it was
 * committed.
 *
 * @param command the command that was called
 * @param environment the variables of Classroom 50's runner
 */
record Classroom50(CommandLine command, Map<String, String> environment) {

  /** Returns the writer for a submission in a git repository. */
  ReportWriter writer(Path submission) {
    OffsetDateTime committed =
        new Git(submission)
            .answer("log", "-1", "--format=%cI")
            .map(OffsetDateTime::parse)
            .orElseThrow(() ->
                wrong(
                    "The format classroom50 needs the time of the commit, but "
                        + submission
                        + " is no git repository."));
    Classroom50Writer writer = new Classroom50Writer(environment, committed.toInstant());
    List<String> missing = writer.missing();
    if (!missing.isEmpty()) {
      throw wrong(
          "The format classroom50 needs the variables of Classroom 50's runner. These are not set: "
              + String.join(", ", missing));
    }
    return writer;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command, message);
  }
}
