package dayone.grader.aot;

import dayone.grader.execute.ChildSettings;
import dayone.grader.execute.Sandbox;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Makes the caches: a child runs a few tests, then the judge grades the stubs, and each leaves its
 * cache when it ends. Maven calls it. What goes wrong is told and does no harm: the grader is
 * slower then.
 */
final class Rehearsal {
  private static final String TEST = "RehearsedTest";
  private static final long LONGEST_SECONDS = 120;

  private final Path root;
  private final Path target;
  private final Path javaHome;

  private Rehearsal(Path root) throws IOException {
    this.root = root;
    this.target = root.resolve("grader").resolve("target");
    this.javaHome = Path.of(Files.readString(target.resolve("java.home")).strip());
  }

  /**
   * Makes what is missing or older than the classes.
   *
   * @param args the root of the repository
   */
  public static void main(String[] args) {
    try {
      Rehearsal rehearsal = new Rehearsal(Path.of(args[0]).toAbsolutePath().normalize());
      rehearsal.ofChild();
      rehearsal.ofJudge();
    } catch (IOException | RuntimeException e) {
      System.err.println("The grader will start slowly, as no cache could be made: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ofChild() throws IOException, InterruptedException {
    Archive archive = Archive.ofChild(target);
    List<Path> classPath = new ArrayList<>();
    classPath.add(target.resolve("classes"));
    classPath.addAll(paths(target.resolve("child.classpath")));
    if (archive.in(classPath).isPresent()) {
      return;
    }
    Path tests = target.resolve("rehearsal");
    compile(tests, classPath);
    classPath.add(tests);
    archive.write(classPath);
    ChildSettings settings =
        new ChildSettings(
            javaHome,
            archive.withJar(classPath),
            parts(target.resolve("jvm.flags"), "\\s+"),
            Sandbox.none());
    run("child", settings.rehearsal(archive.cache(), "dayone.grader.child.Rehearsal"));
  }

  private void ofJudge() throws IOException, InterruptedException {
    Archive archive = Archive.ofJudge(target);
    List<Path> classPath = new ArrayList<>();
    classPath.add(target.resolve("classes"));
    classPath.addAll(paths(target.resolve("judge.classpath")));
    if (archive.in(classPath).isPresent()) {
      return;
    }
    archive.write(classPath);
    run(
        "judge",
        List.of(
            javaHome.resolve("bin").resolve("java").toString(),
            // As in the script "grade".
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:AOTCacheOutput=" + archive.cache(),
            "-Ddayone.root=" + root,
            "-cp",
            joined(archive.withJar(classPath)),
            "dayone.grader.cli.Main",
            root.resolve("exercises").toString(),
            "--topic",
            "01",
            "--format",
            "json",
            "--out",
            target.resolve("rehearsal.json").toString()));
  }

  /** The test is a resource, as the judge's own classes may not know what a test needs. */
  private static void compile(Path folder, List<Path> classPath) throws IOException {
    Path source = Files.createDirectories(folder).resolve(TEST + ".java");
    try (InputStream text =
        Objects.requireNonNull(Rehearsal.class.getResourceAsStream(TEST + ".java"))) {
      Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                joined(classPath),
                source.toString());
    Files.delete(source);
    if (code != 0) {
      throw new IOException(TEST + ".java, which the child rehearses with, does not compile.");
    }
  }

  private void run(String who, List<String> command) throws IOException, InterruptedException {
    Path log = target.resolve(who + "-rehearsal.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the " + who + " did not end its rehearsal; see " + log);
    }
    if (process.exitValue() != 0) {
      throw new IOException("the " + who + " failed in its rehearsal; see " + log);
    }
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> paths(Path file) throws IOException {
    return parts(file, Pattern.quote(File.pathSeparator)).stream().map(Path::of).toList();
  }

  private static List<String> parts(Path file, String separator) throws IOException {
    return Stream.of(Files.readString(file, StandardCharsets.UTF_8).strip().split(separator, -1))
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
