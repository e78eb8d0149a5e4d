package dayone.grader.cli;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Limits;
import dayone.grader.git.Git;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import dayone.grader.release.MavenBuild;
import dayone.grader.release.Refusal;
import dayone.grader.release.Release;
import dayone.grader.verify.Proof;
import dayone.grader.verify.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade release OUT}: writes the students' template. */
@Command(
    name = "release",
    description = {
      "Writes the students' template: no solution, no hidden test, no grader.",
      "Refuses while the exercises are not sound, and builds the result before it is written."
    })
final class ReleaseCommand implements Callable<Integer> {
  private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");
  private static final Pattern REF = Pattern.compile("[A-Za-z0-9_./-]+");

  /** The last two parts of any address of a remote. */
  private static final Pattern REMOTE =
      Pattern.compile(".*[/:]([A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+?)(\\.git)?/?\\s*");

  private final Supplier<Installation> installation;
  private final Limits limits;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "OUT",
      description =
          "An empty folder, or one with an earlier release; if it is a git repository,"
              + " the release is one commit.")
  @Nullable Path out;

  @Option(
      names = "--repository",
      paramLabel = "OWNER/NAME",
      description =
          "The repository whose workflow grades the students (default: this one's"
              + " remote \"origin\").")
  @Nullable String repository;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "The tag or commit of that repository (default: the commit here).")
  @Nullable String ref;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  ReleaseCommand(Supplier<Installation> installation, Limits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  @Override
  public Integer call() throws Refusal {
    CommandSpec set = spec;
    Path target = out;
    if (set == null || target == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    Installation installed = installation.get();
    Course course = installed.course();
    String graders = checked(set, "--repository", REPOSITORY, repository, remote(course));
    String version = checked(set, "--ref", REF, ref, commit(course));
    List<Topic> topics = new CatalogReader(course).read().topics();
    PrintWriter lines = set.commandLine().getOut();
    verify(installed, topics, lines);
    new Release(course, topics, graders, version, new MavenBuild()).write(target, lines);
    lines.println("The template is in " + target);
    return ExitCode.DONE.number();
  }

  private void verify(Installation installed, List<Topic> topics, PrintWriter lines)
      throws Refusal {
    Proof proof = Proof.ofNow(installed.course());
    if (!proof.holds()) {
      Verification verification =
          new Verification(installed.course(), new Grading(installed, limits));
      if (!verification.run(topics, lines).sound()) {
        throw new Refusal("The exercises are not sound, so no template was written.");
      }
      if (!proof.record()) {
        throw new Refusal(
            "Files were changed while they were verified, so no template was written. Release"
                + " again.");
      }
    }
    lines.println("ok     the exercises are sound");
    lines.flush();
  }

  private static String checked(
      CommandSpec set, String option, Pattern form, @Nullable String given, String otherwise) {
    String value = given == null ? otherwise : given;
    if (value.isEmpty()) {
      throw new ParameterException(
          set.commandLine(),
          "Which repository's workflow grades the students? Name it with " + option + ".");
    }
    if (!form.matcher(value).matches()) {
      throw new ParameterException(
          set.commandLine(), "\"" + value + "\" is no value of " + option + ".");
    }
    return value;
  }

  private static String remote(Course course) {
    Git git = new Git(course.root());
    if (!git.isRepository()) {
      return "";
    }
    Matcher matcher = REMOTE.matcher(git.answer("config", "--get", "remote.origin.url").orElse(""));
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static String commit(Course course) {
    Git git = new Git(course.root());
    return git.isRepository() ? git.commit("HEAD").orElse("") : "";
  }
}
