package dayone.grader.release;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.git.Git;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the template, proves it and writes it. The course must have been verified before. */
public final class Release {
  private static final String MESSAGE = "Exercises of Day One";

  private final Course course;
  private final List<Topic> topics;
  private final TemplateReader reader;
  private final TemplateBuild build;

  /**
   * Creates a release.
   *
   * @param course the course
   * @param topics all of its topics
   * @param repository the repository whose workflow grades the students, as {@code owner/name}
   * @param ref its version: a tag or a commit
   * @param build how the result is built to prove it
   */
  public Release(
      Course course, List<Topic> topics, String repository, String ref, TemplateBuild build) {
    this.course = course;
    this.topics = topics;
    this.reader = new TemplateReader(course.root(), topics, repository, ref);
    this.build = build;
  }

  /**
   * Writes the template.
   *
   * @param out a folder that is empty, does not exist or holds an earlier release
   * @param lines gets one line for each step
   * @throws Refusal if the template must not be written; nothing has been written then
   */
  public void write(Path out, PrintWriter lines) throws Refusal {
    OutputFolder output = new OutputFolder(out.toAbsolutePath().normalize());
    output.check();
    Git git = new Git(out);
    boolean repository = git.isTopOfWorkingTree();
    if (repository && !git.isClean()) {
      throw new Refusal(
          out + " has changes that are not committed. Commit or remove them, then release again.");
    }
    List<TemplateFile> files = reader.read();
    prove(files, lines);
    output.write(files);
    if (repository) {
      lines.println(
          git.commitAll(MESSAGE)
              ? "ok     committed: \"" + MESSAGE + "\""
              : "ok     nothing has changed since the last release");
    }
    lines.flush();
  }

  private void prove(List<TemplateFile> files, PrintWriter lines) throws Refusal {
    Secrets secrets = new Secrets(course, topics);
    List<String> leaks = new ArrayList<>();
    files.forEach(file -> leaks.addAll(secrets.in(file.path(), file.text())));
    refuse(leaks);
    lines.println("ok     " + files.size() + " files, no secret in them");
    lines.flush();
    BuildProof proof = new BuildProof(course, files);
    if (build.provesForLater() && proof.holds()) {
      lines.println("ok     builds: the same was built before");
      return;
    }
    Path folder = temporary();
    try {
      new OutputFolder(folder).write(files);
      build.run(folder);
      BuiltClasses classes = new BuiltClasses(folder, topics);
      refuse(classes.leaks(secrets));
      if (build.provesForLater()) {
        proof.record();
      }
      lines.println("ok     builds, " + classes.size() + " classes of topics, no secret in them");
      lines.flush();
    } finally {
      delete(folder);
    }
  }

  private static void refuse(List<String> leaks) throws Refusal {
    if (!leaks.isEmpty()) {
      throw new Refusal(
          "The template would give away what students must not see. Nothing was written.\n  - "
              + String.join("\n  - ", leaks));
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("template").toRealPath();
    } catch (IOException e) {
      throw new GraderFault("No temporary folder can be made.", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // What is left lies in the system's temporary folder, and holds no secret.
    }
  }
}
