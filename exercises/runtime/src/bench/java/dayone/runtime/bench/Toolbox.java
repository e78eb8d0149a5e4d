package dayone.runtime.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which tools there are. Each is looked for, or fetched, when a row first needs it. */
final class Toolbox {

  /** The newest when the rows were written. */
  private static final String PISCINA = "piscina@5.3.2";

  private static final long NPM_SECONDS = 60;

  private final Map<Tool, Optional<String>> missing = new EnumMap<>(Tool.class);
  private final Optional<String> nodeVersion;
  private final Path packages;

  /**
   * Looks for Node.
   *
   * @param packages the folder for what npm installs
   */
  Toolbox(Path packages) {
    this.packages = packages;
    nodeVersion = ProgramMeasurer.versionOfNode();
  }

  /** The version of the Node on the path, if there is one. */
  Optional<String> nodeVersion() {
    return nodeVersion;
  }

  /** Why {@code side} cannot be measured here; nothing if it can. */
  Optional<String> obstacle(Side side) {
    return side.needs().stream()
        .sorted()
        .map(tool -> missing.computeIfAbsent(tool, this::find))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> find(Tool tool) {
    return switch (tool) {
      case NODE ->
          nodeVersion.isPresent()
              ? Optional.empty()
              : Optional.of("node is not on the path; install Node 20");
      case PISCINA -> installed(PISCINA);
      case WRK ->
          WrkMeasurer.isThere()
              ? Optional.empty()
              : Optional.of(
                  "wrk is not on the path; most systems have a package of that name (apt install"
                      + " wrk, brew install wrk)");
    };
  }

  private Optional<String> installed(String npmPackage) {
    Path folder = packages.resolve("node_modules").resolve(npmPackage.replaceAll("@.*", ""));
    if (Files.exists(folder)) {
      return Optional.empty();
    }
    List<String> command =
        List.of(
            "npm",
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            packages.toString(),
            npmPackage);
    try {
      Files.createDirectories(packages);
      Process npm =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File(packages.toFile(), "npm.log"))
              .start();
      boolean ended = npm.waitFor(NPM_SECONDS, TimeUnit.SECONDS);
      npm.destroyForcibly();
      return ended && npm.exitValue() == 0
          ? Optional.empty()
          : Optional.of(npmPackage + " could not be installed; see " + packages.resolve("npm.log"));
    } catch (IOException e) {
      return Optional.of(npmPackage + " could not be installed, as npm does not start: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("installing " + npmPackage + " was interrupted");
    }
  }
}
