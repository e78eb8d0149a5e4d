package dayone.grader.execute;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a child may take of the machine besides time: threads, memory, disk. Some of it the system
 * can bound itself when the child starts ({@link #limited}); the rest is looked at from outside
 * while a test runs. All bounds are far above what a test of the course needs.
 */
final class Bounds {
  static final int THREADS = 2_000;

  /** Heap, classes, buffers and code have limits of their own, which together are less. */
  static final int MEMORY_MEGABYTES = 2_048;

  static final int DISK_MEGABYTES = 256;
  static final int FILES = 10_000;

  /** The folder need not be walked at every look. */
  private static final int LOOKS_PER_WALK = 10;

  private static final long MEGABYTE = 1024 * 1024;
  private static final Pattern STATUS =
      Pattern.compile("^(Threads|VmRSS):\\s*([0-9]+)", Pattern.MULTILINE);

  /**
   * No core files, few descriptors, no file of more than 64 MB (131,072 blocks of 512 bytes). What
   * the system does not know is left out, and so are the variables that shells set by themselves.
   */
  private static final String SCRIPT =
      "ulimit -c 0; ulimit -n 4096 2>/dev/null; ulimit -f 131072 2>/dev/null;"
          + " unset PWD OLDPWD SHLVL _ 2>/dev/null; exec \"$@\"";

  private final Path status;
  private final Path folder;
  private int looks;

  /**
   * Creates bounds.
   *
   * @param jvm the process that runs the tests
   * @param folder where it may write
   */
  Bounds(ProcessHandle jvm, Path folder) {
    this.status = Path.of("/proc", Long.toString(jvm.pid()), "status");
    this.folder = folder;
  }

  /** Returns the command line that runs another one with the limits of the system. */
  static List<String> limited(List<String> command) {
    Path shell = Path.of("/bin/sh");
    if (!Files.isExecutable(shell)) {
      return command;
    }
    List<String> whole = new ArrayList<>(List.of(shell.toString(), "-c", SCRIPT, "child"));
    whole.addAll(command);
    return whole;
  }

  /** Returns which bound is broken, in words that go on from "This test …". */
  Optional<String> excess() {
    Optional<String> excess = excessOfProcess();
    return excess.isEmpty() && ++looks % LOOKS_PER_WALK == 0 ? excessOnDisk() : excess;
  }

  private Optional<String> excessOfProcess() {
    String text;
    try {
      text = Files.readString(status);
    } catch (IOException e) {
      // Gone, or a system without /proc: then the limits within the JVM are all there are.
      return Optional.empty();
    }
    Matcher matcher = STATUS.matcher(text);
    while (matcher.find()) {
      long value = Long.parseLong(matcher.group(2));
      if (matcher.group(1).equals("Threads") && value > THREADS) {
        return Optional.of(
            "had more than "
                + THREADS
                + " threads at one time. Give the work to a few threads, one piece after the"
                + " other.");
      }
      if (matcher.group(1).equals("VmRSS") && value / 1024 > MEMORY_MEGABYTES) {
        return Optional.of(
            "used more than " + MEMORY_MEGABYTES + " MB of memory. Keep less at one time.");
      }
    }
    return Optional.empty();
  }

  private Optional<String> excessOnDisk() {
    Sum sum = new Sum();
    try {
      Files.walkFileTree(folder, sum);
    } catch (IOException e) {
      // Files come and go while it runs: what could be counted counts.
    }
    return sum.bytes > DISK_MEGABYTES * MEGABYTE || sum.files > FILES
        ? Optional.of(
            "wrote more than "
                + DISK_MEGABYTES
                + " MB, or more than "
                + FILES
                + " files. Look for a loop that writes and does not end.")
        : Optional.empty();
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private long bytes;
    private int files;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return ++files > FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
