package dayone.grader.cli;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.escape.Escapes;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade escape DIR}: runs attacks on the grader. */
@Command(
    name = "escape",
    description = {
      "Grades attacks and their innocent twins: none may gain, none may be hurt.",
      "(A folder called escape can be graded as ./escape.)"
    })
final class EscapeCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final Limits limits;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "A folder with one folder for each case: escape.json, attack, twin.")
  @Nullable Path directory;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  EscapeCommand(Supplier<Installation> installation, Limits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  @Override
  public Integer call() {
    CommandSpec set = spec;
    Path folder = directory;
    if (set == null || folder == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(set.commandLine(), folder + " is not a folder.");
    }
    Installation installed = installation.get();
    Escapes escapes =
        new Escapes(
            installed.course(),
            new CatalogReader(installed.course()).read(),
            new Grading(installed, limits));
    boolean sound = escapes.run(folder, set.commandLine().getOut()).isSound();
    return (sound ? ExitCode.DONE : ExitCode.FOUND).number();
  }
}
