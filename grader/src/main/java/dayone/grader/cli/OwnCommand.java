package dayone.grader.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this program can be started once more.
 *
 * @param java the JVM with its flags and class path
 * @param mainClass the class that was started
 * @param compare the program that compares submissions; empty if there is none
 */
record OwnCommand(List<String> java, String mainClass, List<String> compare) {

  /**
   * Returns that of this process: the same JVM, flags and class path.
   *
   * @param mainClass the class that was started
   * @param root the root of the repository, which has the class path of the program that compares
   *     submissions; null if it is not known
   */
  static OwnCommand ofThisProcess(String mainClass, @Nullable String root) {
    List<String> java = new ArrayList<>();
    String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    java.add(program);
    java.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    java.add("-cp");
    java.add(System.getProperty("java.class.path"));
    List<String> compare =
        comparing(root)
            .map(path ->
                List.of(
                    program,
                    "-XX:+UseSerialGC",
                    "-Xss16m",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    path,
                    "dayone.grader.similar.Compare"))
            .orElse(List.of());
    return new OwnCommand(List.copyOf(java), mainClass, compare);
  }

  private static Optional<String> comparing(@Nullable String root) {
    if (root == null) {
      return Optional.empty();
    }
    Path target = Path.of(root).resolve("grader").resolve("target");
    try {
      String libraries = Files.readString(target.resolve("similarity.classpath")).strip();
      return Optional.of(target.resolve("classes") + File.pathSeparator + libraries);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the command line of a worker; empty texts stand for options that were not given. */
  List<String> worker(@Nullable String topic, String before, boolean withHidden) {
    List<String> command = new ArrayList<>(java);
    command.add(mainClass);
    command.addAll(List.of("cohort", "worker"));
    if (topic != null) {
      command.addAll(List.of("--topic", topic));
    }
    if (!before.isEmpty()) {
      command.addAll(List.of("--before", before));
    }
    if (withHidden) {
      command.add("--hidden");
    }
    return command;
  }
}
