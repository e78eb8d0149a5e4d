package dayone.grader.execute;

import dayone.grader.GraderFault;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.inspect.Inspected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One child for several topics of the same submission, one after the other. Most of what a child
 * costs is its start and the loading of what all tests share, so it is paid once.
 *
 * <p>Only good news counts here: a topic of which every test passes. At the first test that does
 * not, the topic leaves the lane and is judged in a child of its own, as if there were no lane. So
 * no topic can cost another one points, and no message comes from a process that has seen the
 * hidden tests of an earlier topic. A submission never shares a child with another one. Not
 * thread-safe.
 */
public final class Lane implements AutoCloseable {
  private final Workspace workspace;
  private final Reaper reaper;
  private final ChildStarter starter;
  private final Limits limits;
  private @Nullable Child child;

  Lane(Workspace workspace, Reaper reaper, ChildStarter starter, Limits limits) {
    this.workspace = workspace;
    this.reaper = reaper;
    this.starter = starter;
    this.limits = limits;
  }

  /**
   * Runs the tests of a topic until one does not pass.
   *
   * @param inspected the classes; they must have been found clean
   * @param tests the tests to run, of the same topic
   * @return how they ended, if all of them passed
   */
  public Optional<Execution> passes(Inspected inspected, List<ExpectedTest> tests) {
    if (!inspected.isClean() || !inspected.compilation().replaced().isEmpty()) {
      return Optional.empty();
    }
    workspace.write(inspected.compilation().classes());
    Verdicts verdicts = new Verdicts(inspected.compilation());
    SequencedMap<ExpectedTest, Outcome> outcomes = new LinkedHashMap<>();
    try {
      for (ExpectedTest test : tests) {
        Outcome outcome = one(test, verdicts);
        if (outcome == null || outcome.status() != Status.PASSED) {
          return Optional.empty();
        }
        outcomes.put(test, outcome);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFault("The grader was interrupted while tests ran.", e);
    }
    return Optional.of(new Execution(inspected.compilation(), outcomes));
  }

  private @Nullable Outcome one(ExpectedTest test, Verdicts verdicts) throws InterruptedException {
    Child asked = child == null ? starter.start() : child;
    child = asked;
    if (asked.run(test, limits.cpu(0), limits.wall(0)) instanceof Reply.Ended(var frame)) {
      return verdicts.of(frame);
    }
    // The next topic begins with a new one.
    asked.close();
    child = null;
    return null;
  }

  @Override
  public void close() {
    try {
      if (child != null) {
        child.close();
      }
    } finally {
      reaper.close();
      workspace.close();
    }
  }
}
