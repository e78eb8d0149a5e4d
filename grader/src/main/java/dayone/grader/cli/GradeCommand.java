package dayone.grader.cli;

import dayone.grader.catalog.Catalog;
import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import dayone.grader.report.Reporter;
import dayone.grader.score.Grade;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.SubmissionReader;
import dayone.grader.submission.UnreadableSubmission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade DIR}: grades a folder of work and writes the report. */
@Command(
    name = "grade",
    description = "Grades a folder of work.",
    mixinStandardHelpOptions = false,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 graded, whatever the score; 1 verify found something;",
      "2 called wrongly or DIR cannot be read; 3 the grader itself failed (no score)."
    })
final class GradeCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final Limits limits;

  @Spec @Nullable CommandSpec spec;

  // Not required for picocli, because it would be for "verify" too.
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A copy of the template, or the folder that holds the topic folders.")
  @Nullable Path directory;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "console",
      converter = FormatConverter.class,
      description = "console (default), json, markdown or github-classroom.")
  Format format = Format.CONSOLE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report to FILE instead of printing it.")
  @Nullable Path out;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Grade this topic alone: its id, its folder's name or its number.")
  @Nullable String topic;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  GradeCommand(Supplier<Installation> installation, Limits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      try {
        return Format.named(value);
      } catch (IllegalArgumentException e) {
        throw new picocli.CommandLine.TypeConversionException(
            "\"" + value + "\" is none of console, json, markdown, github-classroom");
      }
    }
  }

  @Override
  public Integer call() throws UnreadableSubmission {
    if (directory == null) {
      throw wrong("Name the folder to grade, for example: grade solutions");
    }
    Destination destination = new Destination(spec().commandLine(), out);
    destination.check();
    SubmissionReader reader = new SubmissionReader(directory);
    Installation installed = installation.get();
    List<Topic> topics = chosen(new CatalogReader(installed.course()).read(), topic, spec());
    Grading grading = new Grading(installed, limits);
    List<TopicGrade> grades = new ArrayList<>();
    for (Topic each : topics) {
      grades.add(grading.grade(reader.read(each)));
    }
    Grade grade = new Grade(List.copyOf(grades));
    destination.write(
        format.writer().write(new Reporter().report(grade)),
        "Score: " + grade.score() + " of " + grade.maxScore() + " points.");
    return ExitCode.DONE.number();
  }

  static List<Topic> chosen(Catalog catalog, @Nullable String name, CommandSpec spec) {
    if (name == null) {
      return catalog.topics();
    }
    return List.of(
        catalog
            .find(name)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no topic \"" + name + "\". There are: " + catalog.names())));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    return spec;
  }
}
