package dayone.runtime.bench;

import static java.util.stream.Collectors.joining;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what and with what is measured: what a reader has to know before any figure.
 *
 * @param jvmFlags of every JVM, ours and the peers'
 * @param effort how long
 * @param output the folder for results and logs
 * @param scripts the folder of Node's scripts
 */
record Setting(List<String> jvmFlags, Effort effort, Path output, Path scripts) {

  /**
   * The setting that the script {@code bench} has prepared.
   *
   * @throws IllegalStateException if something else started this program
   */
  static Setting prepared(Effort effort, Collector collector) {
    List<String> flags = new ArrayList<>(List.of(property("flags").split(" ")));
    flags.removeIf(String::isEmpty);
    flags.add(collector.flag());
    // One size from the beginning: growing is not what is measured.
    flags.add("-Xms2g");
    flags.add("-Xmx2g");
    // Netty is faster with it, and asks for this flag on a JDK as new as ours.
    flags.add("--sun-misc-unsafe-memory-access=allow");
    flags.add("--enable-native-access=ALL-UNNAMED");
    // The servers of the rows about sockets are started by the benchmark's own process.
    flags.add("-Ddayone.bench.scripts=" + property("scripts"));
    return new Setting(
        List.copyOf(flags), effort, Path.of(property("output")), Path.of(property("scripts")));
  }

  private static String property(String name) {
    String value = System.getProperty("dayone.bench." + name);
    if (value == null) {
      throw new IllegalStateException(
          "dayone.bench."
              + name
              + " is not set. Start the benchmark with exercises/runtime/bench.");
    }
    return value;
  }

  /** The folder for what the benchmarks print. */
  Path logs() {
    return output.resolve("logs");
  }

  /** The folder for what npm installs. */
  Path packages() {
    return output.resolve("npm");
  }

  /** What the table begins with. */
  Stream<String> lines(Optional<String> nodeVersion) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return Stream.of(
        "machine  "
            + system.getAvailableProcessors()
            + " processors, "
            + system.getName()
            + " "
            + system.getArch()
            + String.format(Locale.ROOT, ", load %.1f", system.getSystemLoadAverage()),
        "java     "
            + Runtime.version()
            + "; ours and peers on the JVM: "
            + jvmFlags.stream().filter(flag -> !flag.startsWith("-D")).collect(joining(" ")),
        "node     " + nodeVersion.map(version -> version + ", no flags").orElse("not on the path"),
        "effort   " + effort,
        "figures  operations per second, median of the processes; ratio is ours over theirs (memory:"
            + " bytes, theirs over ours)");
  }
}
