package dayone.runtime.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs a workload of a script in a process of {@code node}. */
final class NodeMeasurer implements Measurer<Side.Node> {

  /** No workload takes a tenth of this; a process that does is stuck. */
  private static final long LIMIT_SECONDS = 120;

  private record Answer(List<Double> scores) {}

  private final Path scripts;
  private final Path packages;
  private final JsonMapper json = new JsonMapper();

  /**
   * Nothing runs yet.
   *
   * @param scripts the folder of the scripts
   * @param packages the folder in which npm has installed what they need
   */
  NodeMeasurer(Path scripts, Path packages) {
    this.scripts = scripts;
    this.packages = packages;
  }

  /** The version of the {@code node} on the path; nothing if there is none. */
  static Optional<String> version() {
    try {
      return Optional.of(output(new ProcessBuilder("node", "--version")).strip());
    } catch (IOException | MeasurementFailed e) {
      return Optional.empty();
    }
  }

  @Override
  public Sample measure(Side.Node side, Effort effort) throws MeasurementFailed {
    List<String> command =
        List.of(
            "node",
            scripts.resolve(side.script() + ".js").toString(),
            side.workload(),
            String.valueOf(effort.warmUps()),
            String.valueOf(effort.iterations()),
            String.valueOf(effort.iteration().toMillis()));
    try {
      ProcessBuilder node = new ProcessBuilder(command);
      node.environment().put("NODE_PATH", packages.resolve("node_modules").toString());
      Answer answer = json.readValue(output(node), Answer.class);
      return new Sample(Spread.of(answer.scores()).median(), OptionalDouble.empty());
    } catch (IOException | JacksonException e) {
      throw new MeasurementFailed(String.join(" ", command) + " did not run.", e);
    }
  }

  /** What the process prints; what it says on the error stream goes to ours. */
  private static String output(ProcessBuilder builder) throws IOException, MeasurementFailed {
    String command = String.join(" ", builder.command());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      // One line at the end: it fits the pipe, so waiting before reading cannot block the process.
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new MeasurementFailed(command + " did not end in " + LIMIT_SECONDS + " s.");
      }
      if (process.exitValue() != 0) {
        throw new MeasurementFailed(command + " ended with exit code " + process.exitValue() + ".");
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementFailed(command + " was interrupted.", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
