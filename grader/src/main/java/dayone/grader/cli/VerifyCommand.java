package dayone.grader.cli;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import dayone.grader.verify.Verification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code grade verify}: proves that the exercises are sound. */
@Command(
    name = "verify",
    description = {
      "Checks the exercises themselves: stubs, solutions, misconceptions, points, texts.",
      "(A folder called verify can be graded as ./verify.)"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final Limits limits;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Check this topic alone: its id, its folder's name or its number.")
  @Nullable String topic;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  VerifyCommand(Supplier<Installation> installation, Limits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  @Override
  public Integer call() {
    CommandSpec set = spec;
    if (set == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    Installation installed = installation.get();
    List<Topic> topics =
        GradeCommand.chosen(new CatalogReader(installed.course()).read(), topic, set);
    Verification verification =
        new Verification(installed.course(), new Grading(installed, limits));
    int faults = verification.run(topics, set.commandLine().getOut());
    return (faults == 0 ? ExitCode.DONE : ExitCode.FOUND).number();
  }
}
