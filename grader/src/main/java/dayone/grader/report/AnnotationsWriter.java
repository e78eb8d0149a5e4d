package dayone.grader.report;

import dayone.grader.report.Report.ProblemReport;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands for the runner of a workflow: it shows them beside the student's lines. The only place
 * where the grader writes such commands, so everything in them is escaped, whoever wrote it.
 */
public final class AnnotationsWriter implements ReportWriter {
  /** How a message names a line of the student's. */
  private static final Pattern PLACE = Pattern.compile("\\b([A-Za-z_]\\w*\\.java):([0-9]{1,6})\\b");

  private final Map<String, Folder> folders;

  /**
   * Where a topic's files are.
   *
   * @param path the topic's folder in the student's repository
   * @param editable the student's files in it
   */
  public record Folder(String path, List<String> editable) {}

  /**
   * Creates a writer.
   *
   * @param folders by the ids of the topics
   */
  public AnnotationsWriter(Map<String, Folder> folders) {
    this.folders = Map.copyOf(folders);
  }

  @Override
  public String write(Report report) {
    StringBuilder out = new StringBuilder();
    for (TopicReport topic : report.topics()) {
      Folder folder = folders.get(topic.id());
      if (folder != null) {
        topic.problems().forEach(problem -> problem(out, folder, problem));
        topic.tests().stream()
            .filter(test -> !test.passed() && !test.status().equals("todo"))
            .forEach(test -> test(out, folder, test));
      }
    }
    String title = "Score: " + report.score() + " of " + report.maxScore();
    return out + "::notice title=" + property(title) + "::See the summary of this run.\n";
  }

  private static void problem(StringBuilder out, Folder folder, ProblemReport problem) {
    int line = problem.line() == null ? 1 : problem.line();
    // What is missing has no page to be shown on; the summary names it.
    if (folder.editable().contains(problem.file())) {
      command(out, folder.path() + "/" + problem.file(), line, "Problem", problem.message());
    }
  }

  private static void test(StringBuilder out, Folder folder, TestReport test) {
    String message = test.message() == null ? test.status() : test.message();
    Matcher place = PLACE.matcher(message);
    while (place.find()) {
      String name = "/" + place.group(1);
      for (String file : folder.editable()) {
        if (file.endsWith(name)) {
          int line = Integer.parseInt(place.group(2));
          command(out, folder.path() + "/" + file, line, test.name(), test.withHint(message));
          return;
        }
      }
    }
  }

  private static void command(
      StringBuilder out, String file, int line, String title, String message) {
    out.append("::error file=").append(property(file)).append(",line=").append(line);
    out.append(",title=").append(property(title)).append("::").append(data(message)).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
