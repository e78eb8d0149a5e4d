package dayone.grader.cli;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import dayone.grader.report.JsonWriter;
import dayone.grader.verify.Inventory;
import dayone.grader.verify.Proof;
import dayone.grader.verify.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code grade verify}: proves that the exercises are sound. */
@Command(
    name = "verify",
    description = {
      "Checks the exercises themselves: stubs, solutions, misconceptions, points, texts.",
      "(A folder called verify can be graded as ./verify.)"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final String CONSOLE = "console";
  private static final String JSON = "json";

  private final Supplier<Installation> installation;
  private final Limits limits;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "Check this topic alone: its id, its folder's name or its number.")
  @Nullable String topic;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "console",
      description = "console (default), or json: the findings and all tasks with their tests.")
  String format = CONSOLE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the JSON to FILE; the lines are printed all the same.")
  @Nullable Path out;

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
    boolean json = wantsJson(set.commandLine());
    Destination destination = new Destination(set.commandLine(), out);
    destination.check();
    Installation installed = installation.get();
    List<Topic> topics =
        GradeCommand.chosen(new CatalogReader(installed.course()).read(), topic, set);
    Verification verification =
        new Verification(installed.course(), new Grading(installed, limits));
    // Standard output is the JSON's own where it goes there: a program reads it.
    PrintWriter lines =
        json && out == null ? set.commandLine().getErr() : set.commandLine().getOut();
    Proof proof = Proof.ofNow(installed.course());
    Inventory inventory = verification.run(topics, lines);
    if (inventory.sound() && topic == null && !proof.record()) {
      lines.println("Files were changed meanwhile: a release will verify them again.");
      lines.flush();
    }
    if (json) {
      destination.write(
          JsonWriter.pretty().writeValueAsString(inventory) + "\n",
          inventory.sound() ? "All is sound." : "Not sound.");
    }
    return (inventory.sound() ? ExitCode.DONE : ExitCode.FOUND).number();
  }

  private boolean wantsJson(CommandLine command) {
    if (!format.equals(CONSOLE) && !format.equals(JSON)) {
      throw new ParameterException(command, "\"" + format + "\" is none of console, json");
    }
    if (format.equals(CONSOLE) && out != null) {
      throw new ParameterException(command, "--out is for --format json. Name both, or neither.");
    }
    return format.equals(JSON);
  }
}
