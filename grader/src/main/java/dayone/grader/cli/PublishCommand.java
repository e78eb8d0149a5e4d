package dayone.grader.cli;

import dayone.grader.catalog.Catalog;
import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Topic;
import dayone.grader.pipeline.Installation;
import dayone.grader.publish.NotPublished;
import dayone.grader.publish.Publication;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade publish DIR}: puts solutions on a branch that students merge. */
@Command(
    name = "publish",
    description = {
      "Puts solutions, notes and typical mistakes on a branch of a repository, as one commit.",
      "Without --topic: those whose \"solutionsFrom\" in topic.json has come."
    })
final class PublishCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;
  private final InstantSource clock;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The template's repository, or a clone of it.")
  @Nullable Path directory;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Publish this topic; may be given several times.")
  List<String> names = new ArrayList<>();

  @Option(names = "--force", description = "Publish the named topics before their day.")
  boolean force;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      defaultValue = "solutions",
      description = "The branch (default: solutions). It holds nothing else.")
  String branch = "solutions";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  PublishCommand(Supplier<Installation> installation, InstantSource clock) {
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Integer call() throws NotPublished {
    CommandSpec set = spec;
    Path target = directory;
    if (set == null || target == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    Installation installed = installation.get();
    Catalog catalog = new CatalogReader(installed.course()).read();
    Publication publication = new Publication(installed.course(), catalog.topics(), clock);
    PrintWriter lines = set.commandLine().getOut();
    if (names.isEmpty()) {
      publication.publishWhatIsDue(target, branch, lines);
    } else {
      List<Topic> topics =
          names.stream()
              .flatMap(name -> GradeCommand.chosen(catalog, name, set).stream())
              .distinct()
              .toList();
      publication.publish(target, branch, topics, force, lines);
    }
    return ExitCode.DONE.number();
  }
}
