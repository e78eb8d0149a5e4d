package dayone.grader.child;

import dayone.grader.wire.Frame;
import dayone.grader.wire.Frame.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Gathers what JUnit says while one test method runs, all its invocations together. The first thing
 * that goes wrong is what is told: later ones often follow from it.
 */
final class TestRecord implements TestExecutionListener {
  private static final String TODO = "dayone.todo";
  private static final String RULE = "dayone.rule";

  private final Described described;
  private final long ticket;
  private int passed;
  private String todo = "";
  private String rule = "";
  private String skipped = "";
  private @Nullable Throwable failure;
  private String failedInvocation = "";
  private @Nullable Throwable abortion;
  private boolean aborted;
  private boolean wasSkipped;

  TestRecord(Described described, long ticket) {
    this.described = described;
    this.ticket = ticket;
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    todo = todo.isEmpty() ? entry.getKeyValuePairs().getOrDefault(TODO, "") : todo;
    rule = rule.isEmpty() ? entry.getKeyValuePairs().getOrDefault(RULE, "") : rule;
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    wasSkipped = true;
    skipped = reason;
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
      case ABORTED -> {
        aborted = true;
        abortion = abortion == null ? result.getThrowable().orElse(null) : abortion;
      }
      case FAILED -> {
        if (failure == null) {
          failure = result.getThrowable().orElseGet(() -> new AssertionError("no reason given"));
          failedInvocation = isInvocation(test) ? test.getDisplayName() : "";
        }
      }
    }
  }

  /** Tells one of several invocations from a method that runs once. */
  private static boolean isInvocation(TestIdentifier test) {
    return test.getUniqueIdObject()
        .getLastSegment()
        .getType()
        .matches(".*-invocation|dynamic-test");
  }

  synchronized Frame.TestEnded ended() {
    if (failure != null) {
      return failed(failure);
    }
    if (aborted) {
      return frame(Ending.ABORTED, described.message(abortion), abortion);
    }
    if (wasSkipped) {
      return frame(Ending.SKIPPED, skipped, null);
    }
    return frame(passed > 0 ? Ending.PASSED : Ending.EMPTY, "", null);
  }

  synchronized Frame.TestEnded unloadable(Throwable thrown) {
    Throwable root = Described.rootCause(thrown);
    return frame(Ending.UNLOADABLE, described.message(root), root);
  }

  synchronized Frame.TestEnded endedOutside(Throwable thrown) {
    return failed(failure == null ? thrown : failure);
  }

  private Frame.TestEnded failed(Throwable thrown) {
    String which = failedInvocation.isEmpty() ? "" : failedInvocation + "\n";
    return thrown instanceof AssertionError
        ? frame(Ending.WRONG, which + described.message(thrown), thrown)
        : frame(Ending.THREW, which + described.messageAndPlace(thrown), thrown);
  }

  private Frame.TestEnded frame(Ending ending, String message, @Nullable Throwable thrown) {
    return new Frame.TestEnded(
        ticket,
        ending,
        Described.limited(message),
        thrown == null ? "" : thrown.getClass().getName(),
        todo,
        Described.limited(rule));
  }
}
