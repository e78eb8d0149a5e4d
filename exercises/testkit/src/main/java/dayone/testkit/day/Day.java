package dayone.testkit.day;

import dayone.testkit.course.Exercises;
import dayone.testkit.course.Exercises.Selected;
import dayone.testkit.course.Hints;
import dayone.testkit.course.OriginalFiles;
import dayone.testkit.course.Problem;
import dayone.testkit.course.TaskFiles;
import dayone.testkit.course.Topic;
import dayone.testkit.scoreboard.NextStep;
import dayone.testkit.scoreboard.Paint;
import dayone.testkit.scoreboard.Progress;
import dayone.testkit.scoreboard.State;
import dayone.testkit.watch.Watch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command {@code day}. */
public final class Day {

  private static final int WELL = 0;
  private static final int PROBLEM = 1;
  private static final int USAGE = 2;

  /** The scripts know this number: they run Maven and call again. */
  private static final int OLD_BUILD = 10;

  /** What the scripts say then, so that a clock that is wrong does not make them go round. */
  private static final String FRESH = "--fresh";

  private static final String AGAIN = "--again";

  /** A test takes a fraction of a second; this is far from what any correct one needs. */
  private static final Duration CPU_PER_TEST = Duration.ofSeconds(10);

  private static final String HELP =
      """
      Usage: exercises/day COMMAND

        watch          runs the tests of what you save, until you press Ctrl+C
        watch 05       the same, and begins with topic 05
        next           the next task, and the file to open
        list           all topics and tasks, and how you stand
        hint 05.2      a hint for task 2 of topic 05: a question, at the next call a pointer
        hint           the same for the next task; --again shows those that you have had
        reset 05.2     puts the files of a task back as they were at first, and keeps yours

      On Windows write exercises\\day. "mvn test" says the same as the watch and takes longer.
      """;

  private final Exercises exercises;
  private final PrintStream out;
  private final Paint paint;
  private final Progress progress;

  Day(Path exercises, PrintStream out, Paint paint) {
    this.exercises = new Exercises(exercises.toAbsolutePath().normalize());
    this.out = out;
    this.paint = paint;
    this.progress = new Progress(this.exercises.folder(), paint);
  }

  /**
   * Runs a command; exits with 0, with 1 if it could not be done, or with 2 if there is no such
   * one.
   *
   * @param arguments the folder of the exercises, then what the student wrote
   */
  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    Path folder = Path.of(words.removeFirst());
    boolean isFresh = words.remove(FRESH);
    int code;
    try {
      code =
          !isFresh && new Built(folder).isOld()
              ? OLD_BUILD
              : new Day(folder, System.out, Paint.direct()).run(words);
    } catch (IOException e) {
      System.err.println("day: " + e);
      code = PROBLEM;
    }
    System.exit(code);
  }

  /** Returns the code to exit with. */
  int run(List<String> words) {
    String command = words.isEmpty() ? "help" : words.getFirst();
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    try {
      switch (command) {
        case "watch" -> watch(rest);
        case "next" -> next(rest);
        case "list" -> list(rest);
        case "hint" -> hint(rest);
        case "reset" -> reset(rest);
        case "help", "--help", "-h" -> out.print(HELP);
        default -> {
          out.println("There is no command \"" + command + "\".\n");
          out.print(HELP);
          return USAGE;
        }
      }
      return WELL;
    } catch (Problem problem) {
      out.println(problem.getMessage());
      return PROBLEM;
    } catch (IOException e) {
      out.println("A file cannot be read or written: " + e.getMessage());
      return PROBLEM;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PROBLEM;
    } finally {
      out.flush();
    }
  }

  private void watch(List<String> rest) throws Problem, IOException, InterruptedException {
    List<Topic> topics = exercises.topics();
    Optional<Selected> first =
        rest.isEmpty() ? nextTask() : Optional.of(exercises.find(only(rest, "watch 05")));
    List<String> flags = new Built(exercises.folder()).flags();
    try (Watch watch =
        new Watch(
            topics.stream().map(Topic::folder).toList(),
            new Watch.Setup(Built.libraries(), flags, CPU_PER_TEST),
            out,
            paint,
            progress,
            progress::nextLine)) {
      out.println("Watching. Save a file and its tests run. Ctrl+C ends it.");
      first.ifPresent(selected -> watch.ask(selected.topic().folder()));
      watch.run();
    }
  }

  private void next(List<String> rest) throws Problem, IOException {
    none(rest, "next");
    Optional<Selected> next = nextTask();
    if (next.isEmpty()) {
      out.println(progress.nextLine());
      return;
    }
    Topic topic = next.get().topic();
    int number = next.get().task();
    Topic.Assignment task = topic.task(number).orElse(new Topic.Assignment(0, topic.title(), 100));
    String folder = exercises.folder().getFileName() + "/" + topic.name() + "/";
    out.println(
        paint.strong(next.get().name()) + "  %s, %d points".formatted(task.title(), task.points()));
    out.println("  lesson  " + folder + "README.md");
    for (String file : TaskFiles.of(topic, number)) {
      out.println("  file    " + folder + file);
    }
    out.println("  so far  " + soFar());
    out.println("  stuck   " + Exercises.command("hint " + next.get().name()));
  }

  private String soFar() throws IOException {
    NextStep step = progress.next().orElseThrow();
    if (!step.wasRun()) {
      return "not run yet: " + Exercises.command("watch " + step.topicNumber());
    }
    List<String> parts = new ArrayList<>();
    if (step.wrong() > 0) {
      parts.add(paint.bad(step.wrong() + " wrong"));
    }
    if (step.todo() > 0) {
      parts.add(paint.open(step.todo() + " to do"));
    }
    return String.join(", ", parts);
  }

  private void list(List<String> rest) throws Problem, IOException {
    none(rest, "list");
    for (Topic topic : exercises.topics()) {
      Map<Integer, State> states = progress.ofTasks(topic.folder());
      out.println(
          paint.strong(topic.number() + "  " + topic.title())
              + ", "
              + topic.minutes()
              + " minutes");
      for (Topic.Assignment task : topic.tasks()) {
        out.println(
            "  %s %s.%d  %s, %d points"
                .formatted(
                    mark(states.get(task.number())),
                    topic.number(),
                    task.number(),
                    task.title(),
                    task.points()));
      }
    }
    out.print(progress.ofAll());
    out.println();
    out.println(progress.nextLine());
  }

  private String mark(@Nullable State state) {
    if (state == null) {
      return " ";
    }
    return switch (state) {
      case PASSED -> paint.good("✓");
      case TODO -> paint.open("·");
      case WRONG -> paint.bad("✗");
    };
  }

  private void hint(List<String> rest) throws Problem, IOException {
    List<String> names = new ArrayList<>(rest);
    boolean again = names.remove(AGAIN);
    Selected task = names.isEmpty() ? mustBeNext() : exercises.find(only(names, "hint 05.2"));
    if (task.task() == 0) {
      throw new Problem(
          "Name a task of the topic, as in: "
              + Exercises.command("hint " + task.topic().number() + ".1"));
    }
    Hints hints = Hints.of(task.topic(), task.task());
    if (again) {
      hints.given().forEach(step -> show(task, step));
      if (hints.given().isEmpty()) {
        out.println("You have had no hint for " + task.name() + " yet.");
      }
      return;
    }
    if (hints.given().size() == hints.all().size()) {
      out.println(
          "You have had all hints for %s. See them with %s"
              .formatted(task.name(), Exercises.command("hint " + task.name() + " " + AGAIN)));
      return;
    }
    show(task, hints.next());
    int left = hints.all().size() - hints.given().size();
    if (left > 0) {
      out.println("\nThe same command again gives " + what(hints) + ".");
    }
  }

  private static String what(Hints hints) {
    return hints.all().get(hints.given().size()).isQuestion()
        ? "the next question"
        : "a pointer; try to answer first";
  }

  private void show(Selected task, Hints.Step step) {
    if (step.isQuestion()) {
      out.println("Hint %d of %d for %s".formatted(step.number(), step.of(), task.name()));
      out.println(paint.strong(step.text()));
    } else {
      out.println(step.text());
    }
  }

  private void reset(List<String> rest) throws Problem, IOException {
    Selected task = exercises.find(only(rest, "reset 05.2"));
    List<String> files = TaskFiles.of(task.topic(), task.task());
    if (files.isEmpty()) {
      throw new Problem("No file belongs to " + task.name() + " alone.");
    }
    OriginalFiles originals = new OriginalFiles(exercises.folder());
    for (String file : files) {
      Path kept = originals.putBack(task.topic(), file);
      out.println(
          file.replaceFirst(".*/", "")
              + " is as it was at first."
              + (kept == null ? "" : " Yours is in " + exercises.folder().relativize(kept)));
    }
  }

  private Selected mustBeNext() throws Problem, IOException {
    return nextTask()
        .orElseThrow(() ->
            new Problem("All is done. Name a task, as in: " + Exercises.command("hint 05.2")));
  }

  /** The next task; of a topic that was not run the first. */
  private Optional<Selected> nextTask() throws Problem, IOException {
    Optional<NextStep> step = progress.next();
    if (step.isEmpty()) {
      return Optional.empty();
    }
    Topic topic = exercises.find(step.get().topic()).topic();
    int first = topic.tasks().isEmpty() ? 0 : topic.tasks().getFirst().number();
    return Optional.of(new Selected(topic, step.get().task() == 0 ? first : step.get().task()));
  }

  private static String only(List<String> words, String example) throws Problem {
    if (words.size() != 1) {
      throw new Problem("One name is needed, as in: " + Exercises.command(example));
    }
    return words.getFirst();
  }

  private static void none(List<String> words, String command) throws Problem {
    if (!words.isEmpty()) {
      throw new Problem(
          "Without \"" + String.join(" ", words) + "\", please: " + Exercises.command(command));
    }
  }
}
