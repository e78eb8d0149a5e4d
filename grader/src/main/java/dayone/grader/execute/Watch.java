package dayone.grader.execute;

import java.time.Duration;

/** Measures one test of a child against its limits, from the moment the watch is made. */
final class Watch {
  private final ProcessHandle process;
  private final Duration cpuLimit;
  private final Duration wallLimit;
  private final Duration cpuAtStart;
  private final long wallAtStart = System.nanoTime();

  Watch(ProcessHandle process, Duration cpuLimit, Duration wallLimit) {
    this.process = process;
    this.cpuLimit = cpuLimit;
    this.wallLimit = wallLimit;
    this.cpuAtStart = cpu();
  }

  boolean isOver() {
    return cpu().minus(cpuAtStart).compareTo(cpuLimit) > 0
        || System.nanoTime() - wallAtStart > wallLimit.toNanos();
  }

  /** Zero where the system does not tell; then the wall-clock limit alone holds. */
  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
