package dayone.grader.cli;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.cohort.CohortGrading;
import dayone.grader.cohort.WorkerLoop;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Installation;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code grade cohort worker}: one of the processes that {@code grade cohort} starts. */
@Command(name = "worker", hidden = true, description = "Used by grade cohort itself.")
final class CohortWorkerCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final Limits limits;

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--topic")
  @Nullable String topic;

  @Option(names = "--before")
  @Nullable String before;

  @Option(names = "--hidden")
  boolean hidden;

  CohortWorkerCommand(Supplier<Installation> installation, Limits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec set = spec;
    if (set == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    PrintStream answers = System.out;
    // Whatever else is printed must not be taken for an answer.
    System.setOut(System.err);
    Installation installed = installation.get();
    CohortGrading grading =
        new CohortGrading(
            installed,
            limits,
            new CohortGrading.Options(
                GradeCommand.chosen(new CatalogReader(installed.course()).read(), topic, set),
                Moment.of(before, set.commandLine()).instant(),
                hidden));
    // With its hooks: tests may be running.
    new WorkerLoop(() -> System.exit(0)).run(grading, System.in, answers);
    return ExitCode.DONE.number();
  }
}
