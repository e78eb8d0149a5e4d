package dayone.grader.execute;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a child is started. All flags of the child's JVM are here.
 *
 * @param javaHome the JDK
 * @param classPath the grader's child, JUnit, the testkit and the runtime
 * @param extraFlags flags of the course, such as {@code --add-exports}
 * @param sandbox the walls round it
 * @param cache the ahead-of-time cache that was made with this class path; null for none
 */
public record ChildSettings(
    Path javaHome,
    List<Path> classPath,
    List<String> extraFlags,
    Sandbox sandbox,
    @Nullable Path cache) {
  /** Also told to the student whose work runs out of it. */
  static final int HEAP_MEGABYTES = 512;

  /** How many processes a student's program may have at once. Topic 07 forks a few. */
  private static final int CHILD_PROCESSES = 16;

  private static final List<String> FLAGS =
      List.of(
          "-Xmx" + HEAP_MEGABYTES + "m",
          // One thread collects, so that CPU time means the same on every machine.
          "-XX:+UseSerialGC",
          // The tests are short: the second compiler would not pay for itself.
          "-XX:TieredStopAtLevel=1",
          "-XX:+DisableAttachMechanism",
          // What is not on the heap has bounds as well.
          "-XX:MaxMetaspaceSize=256m",
          "-XX:MaxDirectMemorySize=256m",
          // A process that is out of memory cannot be trusted to report; its end is the report.
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC",
          "-Djava.awt.headless=true");

  /** Without a cache. */
  public ChildSettings(
      Path javaHome, List<Path> classPath, List<String> extraFlags, Sandbox sandbox) {
    this(javaHome, classPath, extraFlags, sandbox, null);
  }

  /**
   * Returns the command line of a JVM like a child's, without walls, that leaves a cache when it
   * ends.
   *
   * @param output where to
   * @param mainClass what it runs
   */
  public List<String> rehearsal(Path output, String mainClass) {
    List<String> command = java();
    command.add("-XX:AOTCacheOutput=" + output);
    command.add("-cp");
    command.add(joined(classPath));
    command.add(mainClass);
    return command;
  }

  private List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.addAll(FLAGS);
    command.addAll(extraFlags);
    return command;
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Returns the command line of a child.
   *
   * @param folder the child's own folder; it holds "work", where it starts, and "tmp"
   * @param classes the folders with the classes of the topic, the tests' first: where two classes
   *     have the same name the first folder wins, so a student cannot put a class in a test's place
   * @param arguments what the child's main method gets
   */
  List<String> command(Path folder, List<Path> classes, List<String> arguments) {
    List<Path> whole = new ArrayList<>(classPath);
    whole.addAll(classes);
    List<String> command = java();
    List<Path> readable = new ArrayList<>(whole);
    readable.add(javaHome);
    if (cache != null) {
      command.add("-XX:AOTCache=" + cache);
      // One that does not fit is left alone. Its warning would come into the student's output.
      command.add("-Xlog:aot=off,cds=off");
      readable.add(cache);
    }
    Path work = folder.resolve("work");
    Path temporary = folder.resolve("tmp");
    command.add("-Djava.io.tmpdir=" + temporary);
    // The runtime's file system lets the student's code touch these folders alone. Its own reads of
    // hidden tests are refused here too where no sandbox is up.
    command.add("-Ddayone.permission.fs=" + work + File.pathSeparator + temporary);
    // A program that forks itself must not fill the machine.
    command.add("-Ddayone.permission.children=" + CHILD_PROCESSES);
    command.add("-cp");
    command.add(joined(whole));
    command.add("dayone.grader.child.ChildMain");
    command.addAll(arguments);
    return Bounds.limited(sandbox.around(command, readable, Optional.of(folder)));
  }
}
