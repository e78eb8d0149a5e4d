package dayone.grader.cli;

import dayone.grader.pipeline.Installation;
import dayone.grader.skeleton.NewTopic;
import dayone.grader.skeleton.TopicExists;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade new-topic 10-streams}: makes the skeleton of a topic. */
@Command(
    name = "new-topic",
    description = "Makes the skeleton of a topic. \"grade verify\" then says what it lacks.")
final class NewTopicCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Two digits for its place and its id in words: 10-streams.")
  @Nullable String folder;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  NewTopicCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws TopicExists {
    CommandSpec set = spec;
    String name = folder;
    if (set == null || name == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    PrintWriter out = set.commandLine().getOut();
    for (Path file : new NewTopic(installation.get().course(), name).write()) {
      out.println("wrote  " + file.toString().replace('\\', '/'));
    }
    out.println(
        "Now write the lesson and the first test, and let \"grader/grade verify --topic "
            + name
            + "\" say what is missing.");
    return ExitCode.DONE.number();
  }
}
