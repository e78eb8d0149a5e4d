package dayone.grader.cohort;

import dayone.grader.GraderFault;
import dayone.grader.catalog.Course;
import dayone.grader.catalog.Topic;
import dayone.grader.execute.Limits;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A hash of all that a score depends on besides the submission: the grader's own classes, the class
 * path of the tests, stubs, tests, {@code topic.json}, the JDK, the limits and the walls. It knows
 * no paths of the machine and no times, so two machines with the same course agree.
 */
final class GraderVersion {
  private final Digest digest = new Digest();

  private GraderVersion() {}

  static String of(Installation installation, List<Topic> topics, Limits limits, Grading grading) {
    GraderVersion version = new GraderVersion();
    try {
      version.addClassPath(Path.of(codeOfTheGrader()));
      for (Path each : installation.child().classPath()) {
        version.addClassPath(each);
      }
      Course course = installation.course();
      for (Topic topic : topics) {
        Path folder = course.folder(topic);
        version.addFile(folder.resolve("topic.json"));
        version.addFolder(folder.resolve("src").resolve("main"));
        version.addFolder(course.testClasses(topic));
      }
      version.addFile(installation.child().javaHome().resolve("release"));
    } catch (IOException | URISyntaxException e) {
      throw new GraderFault("The files of the grader cannot be read.", e);
    }
    version.digest.add(installation.child().extraFlags().toString());
    version.digest.add(limits.toString());
    version.digest.add(grading.walls().toString());
    return version.digest.hex();
  }

  private static java.net.URI codeOfTheGrader() throws URISyntaxException {
    return Grading.class.getProtectionDomain().getCodeSource().getLocation().toURI();
  }

  private void addClassPath(Path part) throws IOException {
    if (Files.isDirectory(part)) {
      addFolder(part);
    } else if (Files.exists(part)) {
      addArchive(part);
    }
  }

  private void addFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.add(folder.relativize(file).toString().replace('\\', '/'));
        digest.add(Files.readAllBytes(file));
      }
    }
  }

  /** By the check sums in its index: the times in an archive change with every build. */
  private void addArchive(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        digest.add(entry.getName() + " " + entry.getCrc() + " " + entry.getSize());
      }
    }
  }

  private void addFile(Path file) throws IOException {
    try {
      digest.add(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      digest.add("none");
    }
  }
}
