package dayone.grader.cli;

import dayone.grader.catalog.Catalog;
import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import dayone.grader.report.ClassroomWriter;
import dayone.grader.report.ConsoleWriter;
import dayone.grader.report.GradescopeWriter;
import dayone.grader.report.JUnitXmlWriter;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.MarkdownWriter;
import dayone.grader.report.Report;
import dayone.grader.report.ReportWriter;
import dayone.grader.report.Reporter;
import dayone.grader.score.Grade;
import dayone.grader.submission.SubmissionReader;
import dayone.grader.submission.UnreadableSubmission;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
  private static final int MOST_AT_ONCE = 4;

  private final Supplier<Installation> installation;
  private final Limits limits;
  private final InstantSource clock;

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
      description =
          "console (default), json, markdown, junit-xml, gradescope, classroom50 or"
              + " github-classroom.")
  Format format = Format.CONSOLE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report to FILE instead of printing it.")
  @Nullable Path out;

  @Option(
      names = "--commit",
      paramLabel = "REV",
      description = "DIR is a git repository: grade this commit of it.")
  @Nullable String commit;

  @Option(
      names = "--before",
      paramLabel = "TIME",
      description =
          "DIR is a git repository: grade its last commit before, such as 2026-03-01T12:00:00Z.")
  @Nullable String before;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Grade this topic alone: its id, its folder's name or its number.")
  @Nullable String topic;

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      description = "Write the report to FOLDER in every format as well.")
  @Nullable Path reports;

  @Option(
      names = "--hidden-after",
      paramLabel = "TIME",
      defaultValue = "",
      description =
          "Leave hidden tests out before TIME, such as 2026-12-01T23:59:00Z"
              + " (empty: never leave them out).")
  String hiddenAfter = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  GradeCommand(Supplier<Installation> installation, Limits limits, InstantSource clock) {
    this.installation = installation;
    this.limits = limits;
    this.clock = clock;
  }

  static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      try {
        return Format.named(value);
      } catch (IllegalArgumentException e) {
        throw new picocli.CommandLine.TypeConversionException(
            "\"" + value + "\" is none of " + Format.names());
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
    ReportFolder folder = reports == null ? null : new ReportFolder(spec().commandLine(), reports);
    if (folder != null) {
      folder.check();
    }
    ReportWriter writer = writer(directory);
    boolean withHidden = HiddenTests.count(hiddenAfter, clock, spec().commandLine());
    SubmissionReader reader = reader(directory);
    Installation installed = installation.get();
    List<Topic> topics = chosen(new CatalogReader(installed.course()).read(), topic, spec());
    Grading grading = new Grading(installed, limits);
    // All are read before the first is graded: what cannot be read has no score, and takes no time.
    List<Grading.Part> parts = new ArrayList<>();
    for (Topic each : topics) {
      List<ExpectedTest> tests =
          each.tests().stream()
              .filter(test -> withHidden || test.visibility() == Visibility.VISIBLE)
              .toList();
      parts.add(new Grading.Part(reader.read(each), tests));
    }
    Grade grade = new Grade(grading.gradeAll(parts, atOnce()));
    Report report = new Reporter().report(grade, grading.walls());
    if (folder != null) {
      folder.write(report, topics);
    }
    destination.write(
        writer.write(report), "Score: " + grade.score() + " of " + grade.maxScore() + " points.");
    return ExitCode.DONE.number();
  }

  /** The tests wait now and then, but each test process may take {@code 512 MB} of heap. */
  private static int atOnce() {
    return Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_ONCE);
  }

  private ReportWriter writer(Path submission) {
    return switch (format) {
      case CONSOLE -> new ConsoleWriter();
      case JSON -> new JsonWriter();
      case MARKDOWN -> new MarkdownWriter();
      case JUNIT_XML -> new JUnitXmlWriter();
      case GRADESCOPE -> new GradescopeWriter();
      case CLASSROOM50 -> new Classroom50(spec().commandLine(), System.getenv()).writer(submission);
      case GITHUB_CLASSROOM -> new ClassroomWriter();
    };
  }

  private SubmissionReader reader(Path submitted) throws UnreadableSubmission {
    if (commit != null && before != null) {
      throw wrong("--commit and --before both name a commit. Give one of them.");
    }
    if (commit != null) {
      return SubmissionReader.ofCommit(submitted, commit);
    }
    if (before == null) {
      return new SubmissionReader(submitted);
    }
    try {
      return SubmissionReader.ofLastCommitBefore(
          submitted, OffsetDateTime.parse(before).toInstant());
    } catch (DateTimeParseException e) {
      throw wrong("\"" + before + "\" is no time such as 2026-03-01T12:00:00Z.");
    }
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
