package dayone.grader.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs the steps of a job from a shell: {@code RunJob WORKFLOW JOB WORKSPACE [NAME=VALUE ...]},
 * with the names as expressions write them. What its actions would do is the caller's.
 */
final class RunJob {
  private RunJob() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 3; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      given.put(args[i].substring(0, equals), args[i].substring(equals + 1));
    }
    Workflow workflow = Workflow.read(Path.of(args[0]));
    JobRun run = new JobRun(workflow, args[1], Path.of(args[2]).toAbsolutePath(), given);
    try {
      run.run((step, with, environment) -> {});
    } catch (AssertionError e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    System.out.print(run.log());
  }
}
