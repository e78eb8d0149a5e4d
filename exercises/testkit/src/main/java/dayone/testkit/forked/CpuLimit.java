package dayone.testkit.forked;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Watches from inside how much CPU time a test uses. */
final class CpuLimit {

  private static final long LOOK_EVERY_MILLIS = 50;
  private static final String STUDENTS = "dayone.topics.";

  private final Duration limit;
  private final Consumer<String> reached;
  private Duration before = Duration.ZERO;
  private String test = "";

  /**
   * @param reached called once, with a sentence
   */
  CpuLimit(Duration limit, Consumer<String> reached) {
    this.limit = limit;
    this.reached = reached;
  }

  void start() {
    Thread.ofPlatform().daemon().name("day: CPU limit").start(this::watch);
  }

  /** From here on it counts for this class's test. */
  synchronized void begins(String testClass) {
    test = testClass;
    before = used();
  }

  synchronized void ends() {
    test = "";
  }

  private void watch() {
    try {
      while (!isReached()) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    reached.accept(
        "Stopped after %d s of CPU time%s. Does a loop there never end?"
            .formatted(limit.toSeconds(), place()));
  }

  private synchronized boolean isReached() {
    return !test.isEmpty() && used().minus(before).compareTo(limit) > 0;
  }

  private static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private String place() {
    StackTraceElement frame = studentsFrame(test);
    return frame == null ? "" : ", in " + frame.getFileName() + ":" + frame.getLineNumber();
  }

  /** The innermost frame of a running thread that is the student's and not the test's. */
  private static @Nullable StackTraceElement studentsFrame(String test) {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      if (each.getKey().getState() == Thread.State.RUNNABLE) {
        StackTraceElement frame = studentsFrame(each.getValue(), test);
        if (frame != null) {
          return frame;
        }
      }
    }
    return null;
  }

  static @Nullable StackTraceElement studentsFrame(StackTraceElement[] stack, String test) {
    for (StackTraceElement frame : stack) {
      String owner = frame.getClassName();
      boolean isTest = owner.equals(test) || owner.startsWith(test + "$");
      if (owner.startsWith(STUDENTS) && !isTest) {
        return frame;
      }
    }
    return null;
  }
}
