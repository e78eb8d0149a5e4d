package dayone.grader.cli;

import dayone.grader.cohort.BarProgress;
import dayone.grader.cohort.Cohort;
import dayone.grader.cohort.Ending;
import dayone.grader.cohort.LineProgress;
import dayone.grader.cohort.Progress;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What grading a cohort and merging one have in common. */
final class CohortOptions {
  @Option(
      names = "--students",
      paramLabel = "FILE",
      description = "The names of all students, one a line: who has nothing is named as missing.")
  @Nullable Path students;

  @Option(names = "--no-similarity", description = "Do not compare submissions with each other.")
  boolean withoutSimilarity;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** Returns the names in the file; null if there is none. */
  @Nullable List<String> names(CommandLine command) {
    if (students == null) {
      return null;
    }
    try {
      List<String> names =
          Files.readAllLines(students).stream()
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .toList();
      for (String name : names) {
        // They become names of files.
        if (name.startsWith(".") || name.contains("/") || name.contains("\\")) {
          throw new ParameterException(
              command, students + ": \"" + name + "\" is no name of a folder or a repository.");
        }
      }
      return names;
    } catch (IOException e) {
      throw new ParameterException(
          command, students + " cannot be read: a name a line is expected.");
    }
  }

  static Progress progress(PrintWriter err) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return terminal ? new BarProgress(err, System::nanoTime) : new LineProgress(err);
  }

  /** Prints who has no score, and returns what the command ends with. */
  static int end(Cohort.Result result, Path out, PrintWriter printer) {
    int graded = result.names(Ending.GRADED).size();
    printer.println(
        graded + " of " + result.students() + " have a score. See " + out.resolve("index.html"));
    say(printer, "There is no submission of", result.names(Ending.MISSING));
    say(printer, "These submissions cannot be read:", result.names(Ending.UNREADABLE));
    say(printer, "The grader itself failed for", result.names(Ending.FAULT));
    printer.flush();
    if (!result.names(Ending.FAULT).isEmpty()) {
      return ExitCode.FAULT.number();
    }
    return (graded == result.students() ? ExitCode.DONE : ExitCode.FOUND).number();
  }

  private static void say(PrintWriter printer, String what, List<String> names) {
    if (!names.isEmpty()) {
      printer.println(what + " " + String.join(", ", names));
    }
  }
}
