package dayone.grader.report;

import dayone.grader.catalog.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * One grading in every format, since grading again for each would take as long each time.
 *
 * @param topics the topics of the report
 */
public record ReportFiles(List<Topic> topics) {

  /**
   * Returns the text of each file by its name; for GitHub Classroom's reporter one file a topic.
   */
  public SequencedMap<String, String> of(Report report) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("report.json", new JsonWriter().write(report));
    files.put("report.md", new MarkdownWriter().write(report));
    files.put("junit.xml", new JUnitXmlWriter().write(report));
    files.put("gradescope.json", new GradescopeWriter().write(report));
    files.put("annotations.txt", new AnnotationsWriter(folders()).write(report));
    for (Report.TopicReport topic : report.topics()) {
      files.put(
          "github-classroom-" + topic.id() + ".json",
          new ClassroomWriter().write(report.only(topic)));
    }
    return files;
  }

  private Map<String, AnnotationsWriter.Folder> folders() {
    return topics.stream()
        .collect(
            Collectors.toMap(
                Topic::id,
                topic ->
                    new AnnotationsWriter.Folder("exercises/" + topic.folder(), topic.editable())));
  }
}
