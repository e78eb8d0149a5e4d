package dayone.grader.cli;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.cohort.Cohort;
import dayone.grader.cohort.Progress;
import dayone.grader.cohort.Roster;
import dayone.grader.cohort.Shard;
import dayone.grader.cohort.WorkerProcess;
import dayone.grader.pipeline.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade cohort DIR}: grades a whole class. */
@Command(
    name = "cohort",
    description = {
      "Grades a whole class: a folder with one folder, repository or zip archive a student.",
      "Run again, it goes on where it was, and leaves alone what has not changed.",
      "(A folder called merge can be graded as ./merge.)"
    },
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 all have a score; 1 somebody has none, because there is nothing that could be",
      "graded; 2 called wrongly; 3 somebody has none, because the grader itself failed."
    })
final class CohortCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final InstantSource clock;
  private final OwnCommand own;

  @Spec @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "One submission a student.")
  @Nullable Path directory;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "The folder for the results (default: DIR-graded, beside DIR).")
  @Nullable Path out;

  @Option(
      names = "--before",
      paramLabel = "TIME",
      description = "Grade the last commit before, such as 2026-03-01T12:00:00Z.")
  @Nullable String before;

  @Option(
      names = "--shard",
      paramLabel = "N/OF",
      description = "Grade only every so-manieth student: 3/20 is the third of 20 parts.")
  @Nullable String shard;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many submissions are graded at once (default: one a processor).")
  int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Grade this topic alone: its id, its folder's name or its number.")
  @Nullable String topic;

  @Option(
      names = "--hidden-after",
      paramLabel = "TIME",
      defaultValue = "",
      description =
          "Leave hidden tests out before TIME, such as 2026-12-01T23:59:00Z"
              + " (empty: never leave them out).")
  String hiddenAfter = "";

  @Mixin CohortOptions options = new CohortOptions();

  CohortCommand(Supplier<Installation> installation, InstantSource clock, OwnCommand own) {
    this.installation = installation;
    this.clock = clock;
    this.own = own;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path folder = directory;
    if (folder == null || !Files.isDirectory(folder)) {
      throw wrong(
          folder == null
              ? "Name the folder that holds the submissions, for example: grade cohort students"
              : folder + " is not a folder.");
    }
    if (workers < 1) {
      throw wrong("--workers must be at least 1.");
    }
    Path results = out == null ? beside(folder) : out;
    Moment moment = Moment.of(before, spec().commandLine());
    boolean withHidden = HiddenTests.count(hiddenAfter, clock, spec().commandLine());
    Progress progress = CohortOptions.progress(spec().commandLine().getErr());
    try {
      Shard part = shard == null ? Shard.WHOLE : Shard.of(shard);
      Roster roster = Roster.read(folder, options.names(spec().commandLine()));
      if (roster.entries().isEmpty()) {
        throw wrong("There is no submission in " + folder + ".");
      }
      roster
          .ignored()
          .forEach(name -> progress.says(name + " is nobody's submission. It is left out."));
      Installation installed = installation.get();
      // Found out here, because a worker's complaint would cost each student their row.
      var topics = GradeCommand.chosen(new CatalogReader(installed.course()).read(), topic, spec());
      List<String> compare = options.withoutSimilarity || shard != null ? List.of() : own.compare();
      Cohort cohort = new Cohort(installed.course(), topics, withHidden, compare, progress);
      List<String> worker = own.worker(topic, moment.text(), withHidden);
      return CohortOptions.end(
          cohort.grade(roster, part, results, workers, () -> new WorkerProcess(worker)),
          results,
          spec().commandLine().getOut());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    } catch (IOException e) {
      throw wrong(folder + " cannot be read. Check its permissions.");
    }
  }

  private static Path beside(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + "-graded");
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(spec().commandLine(), String.valueOf(message));
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    return spec;
  }
}
