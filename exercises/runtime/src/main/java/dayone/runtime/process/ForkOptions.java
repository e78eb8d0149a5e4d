package dayone.runtime.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a child is started. Node's names; what is not set is inherited.
 *
 * @param execArgv options for the child's JVM, such as {@code -Xmx64m}; if there are none, the
 *     parent's own choice of collector, compiler and cache of classes holds, as Node passes its own
 *     {@code execArgv} on
 * @param env variables on top of the parent's
 * @param cwd where it starts; null is where the parent is
 * @param stderr where its stderr goes, and with it all that its program prints
 */
public record ForkOptions(
    List<String> execArgv,
    Map<String, String> env,
    @Nullable Path cwd,
    ProcessBuilder.Redirect stderr) {

  /** The setting of the file permissions, in the package {@code io}. */
  private static final String FILE_PERMISSION = "dayone.permission.fs";

  /**
   * What makes a JVM start and run as the parent does. Not its memory, agents or recordings: those
   * are meant for one process.
   */
  private static final Pattern INHERITED =
      Pattern.compile("-XX:(\\+Use\\w+GC|TieredStopAtLevel=.*|AOTCache=.*)|-Xlog:aot=.*");

  /** Everything as the parent has it. */
  public static final ForkOptions DEFAULT =
      new ForkOptions(List.of(), Map.of(), null, ProcessBuilder.Redirect.INHERIT);

  /** Copies what it is given. */
  public ForkOptions {
    execArgv = List.copyOf(execArgv);
    env = Map.copyOf(env);
  }

  /** With these options for the JVM. */
  public ForkOptions withExecArgv(String... options) {
    return new ForkOptions(List.of(options), env, cwd, stderr);
  }

  /** With one more variable. */
  public ForkOptions withEnv(String name, String value) {
    Map<String, String> more = new HashMap<>(env);
    more.put(name, value);
    return new ForkOptions(execArgv, more, cwd, stderr);
  }

  /** Starting in another folder. */
  public ForkOptions withCwd(Path folder) {
    return new ForkOptions(execArgv, env, folder, stderr);
  }

  /** With its stderr elsewhere, such as in a file. */
  public ForkOptions withStderr(ProcessBuilder.Redirect where) {
    return new ForkOptions(execArgv, env, cwd, where);
  }

  static List<String> inherited(List<String> parents) {
    return parents.stream().filter(INHERITED.asMatchPredicate()).toList();
  }

  ProcessBuilder processBuilder(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What async functions are made of; without it they would be slow in the child.
    command.add("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
    if (ForkPermission.OF_PROCESS.isBounded()) {
      command.add("-D" + ForkPermission.PROPERTY + "=0");
      // Else each of them would take a quarter of the machine's memory for itself if it likes.
      command.add("-Xmx128m");
    }
    command.addAll(
        execArgv.isEmpty()
            ? inherited(ManagementFactory.getRuntimeMXBean().getInputArguments())
            : execArgv);
    // A child may touch no more files than its parent, as in Node.
    String permission = System.getProperty(FILE_PERMISSION);
    if (permission != null) {
      command.add("-D" + FILE_PERMISSION + "=" + permission);
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ChildMain.class.getName());
    command.add(mainClass);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(stderr);
    builder.environment().putAll(env);
    if (cwd != null) {
      builder.directory(cwd.toFile());
    }
    return builder;
  }
}
