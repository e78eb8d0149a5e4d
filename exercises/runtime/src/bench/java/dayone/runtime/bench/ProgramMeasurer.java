package dayone.runtime.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a program that measures itself: a script of Node, or a main class. It is told how long, and
 * prints its scores as a line of JSON.
 */
final class ProgramMeasurer implements Measurer<Side.Program> {

  /** No workload takes a tenth of this; a process that does is stuck. */
  private static final long LIMIT_SECONDS = 120;

  private record Answer(List<Double> scores) {}

  private final Setting setting;
  private final JsonMapper json = new JsonMapper();

  ProgramMeasurer(Setting setting) {
    this.setting = setting;
  }

  /** The version of the {@code node} on the path; nothing if there is none. */
  static Optional<String> versionOfNode() {
    try {
      return Optional.of(output(new ProcessBuilder("node", "--version")).strip());
    } catch (IOException | MeasurementFailed e) {
      return Optional.empty();
    }
  }

  @Override
  public Sample measure(Side.Program side, Effort effort) throws MeasurementFailed {
    List<String> command = new ArrayList<>(command(side));
    command.add(String.valueOf(effort.warmUps()));
    command.add(String.valueOf(effort.iterations()));
    command.add(String.valueOf(effort.iteration().toMillis()));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("NODE_PATH", setting.packages().resolve("node_modules").toString());
    try {
      Answer answer = json.readValue(output(program), Answer.class);
      return new Sample(Spread.of(answer.scores()).median(), OptionalDouble.empty());
    } catch (IOException | JacksonException e) {
      throw new MeasurementFailed(String.join(" ", command) + " did not run.", e);
    }
  }

  private List<String> command(Side.Program side) {
    return switch (side) {
      case Side.Node node ->
          List.of(
              "node", setting.scripts().resolve(node.script() + ".js").toString(), node.workload());
      case Side.Java java -> {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setting.jvmFlags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(java.main(), java.workload()));
        yield command;
      }
    };
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
