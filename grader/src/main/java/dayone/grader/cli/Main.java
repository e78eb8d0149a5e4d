package dayone.grader.cli;

import dayone.grader.GraderFault;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Installation;
import dayone.grader.publish.NotPublished;
import dayone.grader.release.Refusal;
import dayone.grader.skeleton.TopicExists;
import dayone.grader.submission.UnreadableSubmission;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The entry, and the one place where exceptions become exit codes. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and exits.
   *
   * @param args what follows {@code grade} on the command line
   */
  public static void main(String[] args) {
    Supplier<Installation> installation =
        () -> {
          String root = System.getProperty("dayone.root");
          if (root == null) {
            throw new GraderFault("dayone.root is not set. Start the grader with grader/grade.");
          }
          return Installation.of(Path.of(root));
        };
    System.exit(
        run(
            installation,
            Limits.standard(),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  static int run(
      Supplier<Installation> installation,
      Limits limits,
      PrintWriter out,
      PrintWriter err,
      String... args) {
    try {
      return new CommandLine(new GradeCommand(installation, limits, InstantSource.system()))
          .addSubcommand("verify", new VerifyCommand(installation, limits))
          .addSubcommand("escape", new EscapeCommand(installation, limits))
          .addSubcommand("release", new ReleaseCommand(installation, limits))
          .addSubcommand("publish", new PublishCommand(installation, InstantSource.system()))
          .addSubcommand("cohort", cohort(installation, limits))
          .addSubcommand("new-topic", new NewTopicCommand(installation))
          .setOut(out)
          .setErr(err)
          .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, err))
          .execute(args);
    } catch (Error e) {
      // picocli hands on exceptions only; an error is the grader's own fault just the same.
      return failed(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static CommandLine cohort(Supplier<Installation> installation, Limits limits) {
    OwnCommand own =
        OwnCommand.ofThisProcess(
            System.getProperty("dayone.main", Main.class.getName()),
            System.getProperty("dayone.root"));
    return new CommandLine(new CohortCommand(installation, InstantSource.system(), own))
        .addSubcommand("merge", new CohortMergeCommand(installation, own))
        .addSubcommand("worker", new CohortWorkerCommand(installation, limits));
  }

  private static int failed(Throwable thrown, PrintWriter err) {
    return switch (thrown) {
      case UnreadableSubmission unreadable -> wrong(unreadable, err);
      case CommandLine.ParameterException usage -> wrong(usage, err);
      case TopicExists exists -> wrong(exists, err);
      case Refusal refusal -> refused(refusal, err);
      case NotPublished notPublished -> refused(notPublished, err);
      default -> fault(thrown, err);
    };
  }

  private static int wrong(Exception thrown, PrintWriter err) {
    err.println(thrown.getMessage());
    return ExitCode.USAGE.number();
  }

  private static int refused(Exception refusal, PrintWriter err) {
    err.println(refusal.getMessage());
    return ExitCode.FOUND.number();
  }

  private static int fault(Throwable thrown, PrintWriter err) {
    err.println("The grader itself failed. This says nothing about the work: there is no score.");
    err.println(thrown instanceof GraderFault ? thrown.getMessage() : thrown.toString());
    err.println("Please report it, with all of this text:");
    thrown.printStackTrace(err);
    return ExitCode.FAULT.number();
  }
}
