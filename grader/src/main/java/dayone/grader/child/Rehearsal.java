package dayone.grader.child;

import dayone.grader.wire.Frame;
import java.util.List;
import java.util.Set;

/**
 * Runs a few tests as {@link ChildMain} does, but without a judge, and ends as a program does: a
 * JVM that is halted leaves no cache.
 */
final class Rehearsal {
  private static final String TEST = "dayone.grader.aot.RehearsedTest";
  private static final String LOOP = "dayone.runtime.loop.EventLoop";
  private static final String CONSOLE = "dayone.runtime.trace.Console";
  private static final String TRACE = "dayone.runtime.trace.Trace";

  private Rehearsal() {}

  /**
   * Runs the tests.
   *
   * @param args none
   */
  public static void main(String[] args) {
    SingleTestLauncher launcher = new SingleTestLauncher(new Described(Set.of()));
    run(launcher, "passes", LOOP, CONSOLE, TRACE);
    run(launcher, "failsByItsOrder", LOOP, CONSOLE, TRACE);
    run(launcher, "failsByAValue");
    System.exit(0);
  }

  private static void run(SingleTestLauncher launcher, String method, String... parameters) {
    System.out.println(
        method + ": " + launcher.run(new Frame.RunTest(0, TEST, method, List.of(parameters))));
  }
}
