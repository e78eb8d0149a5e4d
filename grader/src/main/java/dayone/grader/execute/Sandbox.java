package dayone.grader.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The walls that the system can put round a child: bubblewrap, where it is installed and allowed to
 * work. Inside, the child sees the JDK, the class path and its own folder, all but the last
 * read-only; it has no other processes, and no network but its own loopback.
 *
 * @param bubblewrap the program, or null for none
 */
public record Sandbox(@Nullable Path bubblewrap) {
  private static final String PROGRAM = "bwrap";
  private static final long TRIAL_SECONDS = 20;

  private static final List<String> FLAGS =
      List.of(
          "--die-with-parent",
          "--unshare-user",
          "--unshare-pid",
          "--unshare-ipc",
          "--unshare-uts",
          // Its own loopback interface comes up by itself.
          "--unshare-net",
          "--cap-drop",
          "ALL");

  /** What a JVM looks for in /etc; the rest of it is nobody's business. */
  private static final List<String> ETC =
      List.of("hosts", "nsswitch.conf", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime");

  /** Returns no walls. */
  public static Sandbox none() {
    return new Sandbox(null);
  }

  /**
   * Returns the walls of this machine. That the program is there says nothing: a container or a
   * setting may forbid what it needs. So it is tried.
   *
   * @param path the folders to look for it, separated by colons, as in the variable PATH
   */
  public static Sandbox find(@Nullable String path) {
    return Stream.of((path == null ? "" : path).split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder).resolve(PROGRAM))
        .filter(Files::isExecutable)
        .map(Sandbox::new)
        .filter(Sandbox::works)
        .findFirst()
        .orElseGet(Sandbox::none);
  }

  /** Returns whether there are walls. */
  public boolean isUp() {
    return bubblewrap != null;
  }

  private boolean works() {
    try {
      Process trial =
          new ProcessBuilder(around(List.of("true"), List.of(), Optional.empty()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!trial.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
        trial.destroyForcibly();
        return false;
      }
      return trial.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Returns the command line that runs another one within the walls.
   *
   * @param command the other one
   * @param readable files and folders that it may read
   * @param own the folder that it may write to, with a folder "work" to start in; none for a trial
   */
  List<String> around(List<String> command, List<Path> readable, Optional<Path> own) {
    if (bubblewrap == null) {
      return command;
    }
    List<String> whole = new ArrayList<>();
    whole.add(bubblewrap.toString());
    whole.addAll(FLAGS);
    whole.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
    for (String folder : List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix")) {
      whole.addAll(system(Path.of(folder)));
    }
    for (String file : ETC) {
      whole.addAll(List.of("--ro-bind-try", "/etc/" + file, "/etc/" + file));
    }
    for (Path each : readable) {
      String path = each.toAbsolutePath().toString();
      whole.addAll(List.of("--ro-bind-try", path, path));
    }
    own.map(Path::toString)
        .ifPresent(folder -> {
          whole.addAll(List.of("--bind", folder, folder));
          whole.addAll(List.of("--chdir", folder + "/work"));
        });
    whole.add("--");
    whole.addAll(command);
    return whole;
  }

  /** A folder of the system may be a link into another one, as /lib is on most systems now. */
  private static List<String> system(Path folder) {
    try {
      return Files.isSymbolicLink(folder)
          ? List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString())
          : List.of("--ro-bind-try", folder.toString(), folder.toString());
    } catch (IOException e) {
      return List.of();
    }
  }
}
