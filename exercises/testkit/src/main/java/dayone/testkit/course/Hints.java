package dayone.testkit.course;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hints of a task, given out step by step: a question, at the next call the pointer to its
 * answer, then the next question. How far somebody is stands in the topic's target folder; after
 * {@code mvn clean} the hints begin anew, which does no harm.
 */
public final class Hints {

  private static final Pattern TASK = Pattern.compile("## +Task +(\\d+)\\b.*");
  private static final Pattern HINT = Pattern.compile("\\*\\*(.+?)\\*\\*(.*)", Pattern.DOTALL);
  private static final Path PLACE = Path.of("target", "dayone-hints.properties");

  /**
   * A step.
   *
   * @param number from 1, in the order of the hints
   * @param of how many hints the task has
   * @param isQuestion whether it is the question; else it is the pointer
   * @param text what it says, with the line ends of Unix
   */
  public record Step(int number, int of, boolean isQuestion, String text) {}

  private final Topic topic;
  private final int task;
  private final List<Step> steps;

  private Hints(Topic topic, int task, List<Step> steps) {
    this.topic = topic;
    this.task = task;
    this.steps = steps;
  }

  /**
   * Reads the hints of a task.
   *
   * @throws Problem if there are none
   */
  public static Hints of(Topic topic, int task) throws Problem {
    Path file = topic.folder().resolve("HINTS.md");
    List<Step> steps;
    try {
      steps = steps(paragraphs(Files.readAllLines(file), task));
    } catch (IOException e) {
      throw new Problem(file + " cannot be read. Take it from the template again.", e);
    }
    if (steps.isEmpty()) {
      throw new Problem("There are no hints for task " + task + " in " + file + ".");
    }
    return new Hints(topic, task, steps);
  }

  private static List<String> paragraphs(List<String> lines, int task) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean inside = false;
    for (String line : lines) {
      boolean isHeading = line.startsWith("## ");
      if (line.isBlank() || isHeading) {
        if (!open.isEmpty()) {
          paragraphs.add(open.toString());
          open.setLength(0);
        }
      } else if (inside) {
        open.append(open.isEmpty() ? "" : "\n").append(line);
      }
      if (isHeading) {
        Matcher heading = TASK.matcher(line);
        inside = heading.matches() && Integer.parseInt(heading.group(1)) == task;
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  /** A paragraph that begins with a question opens a hint; others go on with it. */
  private static List<Step> steps(List<String> paragraphs) {
    List<String> questions = new ArrayList<>();
    List<String> pointers = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Matcher hint = HINT.matcher(paragraph);
      if (hint.matches()) {
        questions.add(hint.group(1).strip());
        pointers.add(hint.group(2).strip());
      } else if (!questions.isEmpty()) {
        String before = pointers.removeLast();
        pointers.add((before + "\n\n" + paragraph.strip()).strip());
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      steps.add(new Step(i + 1, questions.size(), true, questions.get(i)));
      if (!pointers.get(i).isEmpty()) {
        steps.add(new Step(i + 1, questions.size(), false, pointers.get(i)));
      }
    }
    return List.copyOf(steps);
  }

  /** Returns all steps. */
  public List<Step> all() {
    return steps;
  }

  /** Returns those that have been given out. */
  public List<Step> given() {
    return steps.subList(0, count());
  }

  /**
   * Gives out the next step.
   *
   * @throws Problem if all have been given out, or it cannot be noted that this one was
   */
  public Step next() throws Problem {
    int count = count();
    if (count == steps.size()) {
      throw new Problem(
          "These were all hints for task " + task + " of topic " + topic.number() + ".");
    }
    note(count + 1);
    return steps.get(count);
  }

  private int count() {
    String number = read().getProperty(String.valueOf(task), "0");
    return number.matches("\\d{1,4}") ? Math.min(Integer.parseInt(number), steps.size()) : 0;
  }

  private void note(int count) throws Problem {
    Properties all = read();
    all.setProperty(String.valueOf(task), String.valueOf(count));
    Path file = topic.folder().resolve(PLACE);
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        all.store(writer, null);
      }
    } catch (IOException e) {
      throw new Problem(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private Properties read() {
    Properties all = new Properties();
    Path file = topic.folder().resolve(PLACE);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException | IllegalArgumentException damaged) {
        return new Properties();
      }
    }
    return all;
  }
}
