package dayone.grader.execute;

import java.time.Duration;

/**
 * How long one test may take.
 *
 * @param cpu CPU time of the child since the test began
 * @param wall time on the clock, for what waits without using the CPU
 * @param laterCpu CPU time once the task has proved hopeless
 * @param laterWall time on the clock once the task has proved hopeless
 */
public record Limits(Duration cpu, Duration wall, Duration laterCpu, Duration laterWall) {
  /** So many tests of a task may end their child before the smaller limits begin. */
  static final int PATIENCE = 2;

  /** Returns the limits of a real run: a thousand times what a test of the course takes. */
  public static Limits standard() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(3),
        Duration.ofSeconds(20));
  }

  Duration cpu(int endsInTask) {
    return endsInTask < PATIENCE ? cpu : laterCpu;
  }

  Duration wall(int endsInTask) {
    return endsInTask < PATIENCE ? wall : laterWall;
  }
}
