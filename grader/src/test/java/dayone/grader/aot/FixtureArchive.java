package dayone.grader.aot;

import dayone.grader.execute.ChildSettings;
import dayone.grader.execute.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * A cache for the children of the fixture course. The build's own does not fit: there the testkit's
 * annotations come from the fixture. It halves the time of all tests that start children.
 *
 * @param classPath of the children, as the cache needs it
 * @param cache the cache
 */
public record FixtureArchive(List<Path> classPath, Path cache) {
  private static final String TEST =
      """
      package dayone.grader.aot;

      final class RehearsedTest {
        @org.junit.jupiter.api.Test
        void failsByAValue() {
          org.assertj.core.api.Assertions.assertThat(java.util.List.of(1)).as("a list").containsExactly(2);
        }
      }
      """;

  /**
   * Makes it.
   *
   * @param folder where it is kept
   * @param classPath of the children: folders and jars
   */
  public static FixtureArchive make(Path folder, List<Path> classPath) throws IOException {
    Path source =
        Files.createDirectories(folder.resolve("rehearsal")).resolve("RehearsedTest.java");
    Path classes = Files.createDirectories(folder.resolve("rehearsal-classes"));
    Files.writeString(source, TEST);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                classPath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                source.toString());
    List<Path> all = new ArrayList<>(classPath);
    all.add(classes);
    Archive archive = new Archive(folder.resolve("child.jar"), folder.resolve("child.aot"));
    archive.write(all);
    List<Path> fitting = archive.withJar(all);
    Path log = folder.resolve("rehearsal.txt");
    Process process =
        new ProcessBuilder(
                new ChildSettings(
                        Path.of(System.getProperty("java.home")),
                        fitting,
                        List.of(),
                        Sandbox.none())
                    .rehearsal(archive.cache(), "dayone.grader.child.Rehearsal"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (code != 0
          || !process.waitFor(2, TimeUnit.MINUTES)
          || process.exitValue() != 0
          || !Files.readString(log).contains("failsByAValue: TestEnded")) {
        throw new IOException("No cache for the fixture's children; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the cache was made.", e);
    } finally {
      process.destroyForcibly();
    }
    return new FixtureArchive(fitting, archive.cache());
  }
}
