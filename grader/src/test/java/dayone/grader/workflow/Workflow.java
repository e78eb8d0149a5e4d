package dayone.grader.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A workflow file.
 *
 * @param file where it is
 * @param root its content
 */
record Workflow(Path file, JsonNode root) {

  /** Reads a workflow. */
  static Workflow read(Path file) {
    try {
      return new Workflow(file, new YAMLMapper().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  /** Returns the jobs by their ids. */
  Map<String, JsonNode> jobs() {
    Map<String, JsonNode> jobs = new LinkedHashMap<>();
    root.path("jobs").properties().forEach(job -> jobs.put(job.getKey(), job.getValue()));
    return jobs;
  }

  /** Returns the steps of a job. */
  List<Step> steps(String job) {
    if (!jobs().containsKey(job)) {
      throw new IllegalArgumentException(file + " has no job " + job);
    }
    return StreamSupport.stream(jobs().get(job).path("steps").spliterator(), false)
        .map(Workflow::step)
        .toList();
  }

  /** Returns the defaults of the inputs that a caller need not give. */
  Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String trigger : List.of("workflow_call", "workflow_dispatch")) {
      root.path("on")
          .path(trigger)
          .path("inputs")
          .properties()
          .forEach(input ->
              defaults.put(
                  "inputs." + input.getKey(), input.getValue().path("default").asString("")));
    }
    return defaults;
  }

  private static Step step(JsonNode step) {
    String run = step.path("run").asString("");
    String uses = step.path("uses").asString("");
    String otherwise = uses.isEmpty() ? run.lines().findFirst().orElse("") : uses;
    return new Step(
        step.path("name").asString(otherwise),
        step.path("id").asString(""),
        run,
        uses,
        texts(step.path("env")),
        texts(step.path("with")));
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
    return texts;
  }
}
