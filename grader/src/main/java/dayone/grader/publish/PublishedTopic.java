package dayone.grader.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Task;
import dayone.grader.catalog.Topic;
import dayone.grader.verify.Misconception;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What students get to see of one topic: its solution, the notes, and what others got wrong. */
final class PublishedTopic {
  private static final int CONTEXT = 2;

  private final Topic topic;
  private final Path solution;

  PublishedTopic(Course course, Topic topic) {
    this.topic = topic;
    this.solution = course.solutions().resolve(topic.folder());
  }

  /** Returns the files by their paths in the topic's published folder. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (String file : topic.editable()) {
      files.put(simpleName(file), read(solution.resolve(file)));
    }
    files.put("NOTES.md", read(solution.resolve("NOTES.md")));
    files.put("MISCONCEPTIONS.md", misconceptions());
    return files;
  }

  private String misconceptions() {
    StringBuilder text = new StringBuilder("# Typical mistakes: " + topic.title() + "\n\n");
    text.append(
        "Each one was made by somebody who had thought about it. A minus marks a line of the"
            + " solution, a plus\nthe line that stood there instead.\n");
    List<Misconception> all = Misconception.in(solution);
    for (Task task : topic.tasks()) {
      text.append("\n## Task ").append(task.number()).append(": ").append(task.title());
      text.append('\n');
      all.stream()
          .filter(each -> each.about().task() == task.number())
          .forEach(each -> append(text, each));
    }
    return text.toString();
  }

  private void append(StringBuilder text, Misconception misconception) {
    Misconception.About about = misconception.about();
    text.append("\n### ").append(about.title()).append("\n\n");
    text.append("Noticed by `").append(about.caughtBy()).append("`, which says:\n\n> ");
    text.append(about.hint().replace("\n", "\n> ")).append("\n\n");
    // Four backticks: a student's program may hold three, in a comment or a text.
    text.append("````diff\n");
    difference(about.file(), misconception.text()).forEach(line -> text.append(line).append('\n'));
    text.append("````\n");
  }

  private List<String> difference(String file, String wrong) {
    List<String> right = read(solution.resolve(file)).lines().toList();
    List<String> unified =
        UnifiedDiffUtils.generateUnifiedDiff(
            file, file, right, DiffUtils.diff(right, wrong.lines().toList()), CONTEXT);
    // The first two lines name the file, twice.
    return unified.subList(Math.min(2, unified.size()), unified.size());
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new GraderFault(file + " cannot be read.", e);
    }
  }
}
