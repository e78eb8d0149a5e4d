package dayone.grader.cli;

import dayone.grader.catalog.Topic;
import dayone.grader.report.AnnotationsWriter;
import dayone.grader.report.ClassroomWriter;
import dayone.grader.report.GradescopeWriter;
import dayone.grader.report.JUnitXmlWriter;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.MarkdownWriter;
import dayone.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The folder of {@code --reports}: one grading in every format, since grading again for each would
 * take as long each time.
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

  /** Writes the report, and for GitHub Classroom's reporter one file a topic. */
  void write(Report report, List<Topic> topics) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("report.json", new JsonWriter().write(report));
    files.put("report.md", new MarkdownWriter().write(report));
    files.put("junit.xml", new JUnitXmlWriter().write(report));
    files.put("gradescope.json", new GradescopeWriter().write(report));
    files.put("annotations.txt", new AnnotationsWriter(folders(topics)).write(report));
    for (Report.TopicReport topic : report.topics()) {
      files.put(
          "github-classroom-" + topic.id() + ".json",
          new ClassroomWriter().write(report.only(topic)));
    }
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw wrong();
    }
  }

  private static Map<String, AnnotationsWriter.Folder> folders(List<Topic> topics) {
    return topics.stream()
        .collect(
            Collectors.toMap(
                Topic::id,
                topic ->
                    new AnnotationsWriter.Folder("exercises/" + topic.folder(), topic.editable())));
  }

  private ParameterException wrong() {
    return new ParameterException(
        command,
        "The reports cannot be written to " + folder + ". Name a folder that can be made.");
  }
}
