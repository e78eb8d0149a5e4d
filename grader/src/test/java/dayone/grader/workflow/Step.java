package dayone.grader.workflow;

import java.util.Map;

/**
 * A step of a job.
 *
 * @param label its name, else its action, else its first line
 * @param id what other steps call it; empty if it has no id
 * @param run what bash executes; empty if the step is an action
 * @param uses the action with its version; empty if the step runs something
 * @param env its variables, with expressions as written
 * @param with the inputs of its action, with expressions as written
 */
record Step(
    String label,
    String id,
    String run,
    String uses,
    Map<String, String> env,
    Map<String, String> with) {

  /** Returns the action without its version. */
  String action() {
    return uses.replaceFirst("@.*", "");
  }
}
