package dayone.grader.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one job in a folder, as a runner of GitHub's does. */
final class JobRun {
  private final Workflow workflow;
  private final String job;
  private final Path workspace;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final StringBuilder log = new StringBuilder();
  private final StringBuilder summary = new StringBuilder();

  /**
   * Prepares a run.
   *
   * @param workspace the folder the job starts in; what its checkouts would bring lies there
   * @param given what expressions may name besides the defaults of inputs
   */
  JobRun(Workflow workflow, String job, Path workspace, Map<String, String> given) {
    this.workflow = workflow;
    this.job = job;
    this.workspace = workspace;
    values.put("github.token", "the token of the run");
    values.putAll(workflow.defaults());
    values.putAll(given);
    // What setup-java does.
    variable("JAVA_HOME", System.getProperty("java.home"));
  }

  /** Stands in for the actions of the steps that use one. */
  @FunctionalInterface
  interface Actions {
    void run(Step step, Map<String, String> with, Map<String, String> environment)
        throws IOException;
  }

  /**
   * Runs all steps.
   *
   * @throws AssertionError if one ends with another code than 0
   */
  void run(Actions actions) throws IOException, InterruptedException {
    for (Step step : workflow.steps(job)) {
      Expressions expressions = new Expressions(values);
      Map<String, String> environment = new LinkedHashMap<>(variables);
      step.env().forEach((name, value) -> environment.put(name, expressions.fill(value)));
      if (step.run().isEmpty()) {
        Map<String, String> with = new LinkedHashMap<>();
        step.with().forEach((name, value) -> with.put(name, expressions.fill(value)));
        actions.run(step, with, environment);
      } else {
        run(step, environment);
      }
    }
  }

  /** Sets a variable of all steps to come. */
  void variable(String name, String value) {
    variables.put(name, value);
    values.put("env." + name, value);
  }

  /** Returns what an expression of that name would give; null if nothing has set it. */
  @Nullable String value(String name) {
    return values.get(name);
  }

  /** Returns what the steps have printed. */
  String log() {
    return log.toString();
  }

  /** Returns the summary that GitHub shows on the page of the run. */
  String summary() {
    return summary.toString();
  }

  private void run(Step step, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path files = Files.createTempDirectory("runner");
    Path script = Files.writeString(files.resolve("step.sh"), step.run());
    Path output = Files.createFile(files.resolve("output"));
    Path variablesOut = Files.createFile(files.resolve("env"));
    Path summaryOut = Files.createFile(files.resolve("summary"));
    // GitHub's own words for a step without "shell".
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", script.toString())
            .directory(workspace.toFile())
            .redirectErrorStream(true);
    bash.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
    bash.environment().putAll(environment);
    bash.environment().put("CI", "true");
    bash.environment().put("GITHUB_ACTIONS", "true");
    bash.environment().put("GITHUB_WORKSPACE", workspace.toString());
    bash.environment().put("GITHUB_OUTPUT", output.toString());
    bash.environment().put("GITHUB_ENV", variablesOut.toString());
    bash.environment().put("GITHUB_STEP_SUMMARY", summaryOut.toString());
    Process process = bash.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    log.append(printed);
    summary.append(Files.readString(summaryOut));
    if (code != 0) {
      throw new AssertionError(
          workflow.file().getFileName()
              + ", step \""
              + step.label()
              + "\" ends with "
              + code
              + ":\n"
              + printed);
    }
    lines(output)
        .forEach((name, value) -> values.put("steps." + step.id() + ".outputs." + name, value));
    lines(variablesOut).forEach(this::variable);
    for (Path file : new Path[] {script, output, variablesOut, summaryOut, files}) {
      Files.delete(file);
    }
  }

  private static Map<String, String> lines(Path file) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new AssertionError("A line of " + file.getFileName() + " is no NAME=VALUE: " + line);
      }
      lines.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return lines;
  }
}
