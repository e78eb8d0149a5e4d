package dayone.grader.cli;

import dayone.grader.catalog.Catalog;
import dayone.grader.catalog.CatalogReader;
import dayone.grader.cohort.Cohort;
import dayone.grader.pipeline.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade cohort merge OUT SHARD…}: one gradebook of several shards. */
@Command(
    name = "merge",
    description = "Puts the results of several shards together. Nothing is graded again.",
    sortOptions = false)
final class CohortMergeCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final OwnCommand own;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "The folder for the whole.")
  @Nullable Path out;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SHARD",
      description = "Folders that grade cohort --shard has written.")
  List<Path> parts = List.of();

  @Mixin CohortOptions options = new CohortOptions();

  CohortMergeCommand(Supplier<Installation> installation, OwnCommand own) {
    this.installation = installation;
    this.own = own;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec set = spec;
    Path folder = out;
    if (set == null || folder == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    Installation installed = installation.get();
    try {
      Cohort.About about = Cohort.about(parts.getFirst());
      Catalog catalog = new CatalogReader(installed.course()).read();
      Cohort cohort =
          new Cohort(
              installed.course(),
              about.topics().stream()
                  .flatMap(id -> GradeCommand.chosen(catalog, id, set).stream())
                  .toList(),
              about.withHidden(),
              options.withoutSimilarity ? List.of() : own.compare(),
              CohortOptions.progress(set.commandLine().getErr()));
      return CohortOptions.end(
          cohort.merge(folder, parts, options.names(set.commandLine())),
          folder,
          set.commandLine().getOut());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(set.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ParameterException(
          set.commandLine(), "The folders cannot be read: " + e.getMessage(), e);
    }
  }
}
