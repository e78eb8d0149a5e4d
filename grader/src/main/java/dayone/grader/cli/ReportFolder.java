package dayone.grader.cli;

import dayone.grader.catalog.Topic;
import dayone.grader.report.Report;
import dayone.grader.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The folder of {@code --reports}: one grading in every format.
 *
 * @param command the command that was called
 * @param folder the folder, made if it is not there
 */
record ReportFolder(CommandLine command, Path folder) {

  /** Before the work begins: a folder that cannot be made must not be found out at the end. */
  void check() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw wrong();
    }
  }

  /** Writes the report. */
  void write(Report report, List<Topic> topics) {
    try {
      for (Map.Entry<String, String> file : new ReportFiles(topics).of(report).entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw wrong();
    }
  }

  private ParameterException wrong() {
    return new ParameterException(
        command,
        "The reports cannot be written to " + folder + ". Name a folder that can be made.");
  }
}
