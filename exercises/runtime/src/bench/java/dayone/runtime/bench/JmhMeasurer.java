package dayone.runtime.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs a benchmark of JMH in one fork. JMH could make several forks itself, but only one after the
 * other: the peer's processes are to come in between.
 */
final class JmhMeasurer implements Measurer<Side.Jmh> {

  /** For an iteration. None takes a tenth of it; a loop that does is stuck. */
  private static final TimeValue LIMIT = TimeValue.minutes(1);

  private final List<String> jvmFlags;
  private final Path logs;

  /**
   * Nothing runs yet.
   *
   * @param jvmFlags of the forks
   * @param logs the folder for what JMH and the forks print, a file for each benchmark
   */
  JmhMeasurer(List<String> jvmFlags, Path logs) {
    this.jvmFlags = jvmFlags;
    this.logs = logs;
  }

  @Override
  public Sample measure(Side.Jmh side, Effort effort) throws MeasurementFailed {
    Path log = logs.resolve(side.benchmark() + ".log");
    TimeValue iteration = TimeValue.milliseconds(effort.iteration().toMillis());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(side.benchmark()) + "$")
            .timeUnit(TimeUnit.SECONDS)
            .forks(1)
            .warmupIterations(effort.warmUps())
            .warmupTime(iteration)
            .measurementIterations(effort.iterations())
            .measurementTime(iteration)
            .jvmArgs(jvmFlags.toArray(String[]::new))
            .timeout(LIMIT)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .output(log.toString());
    side.parameters().forEach(options::param);
    Collection<RunResult> results;
    try {
      results = new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new MeasurementFailed(
          side.benchmark() + " did not run to its end; " + log + " has what it printed.", e);
    }
    RunResult result = results.iterator().next();
    return new Sample(
        result.getPrimaryResult().getStatistics().getPercentile(50), allocated(side, result));
  }

  private static OptionalDouble allocated(Side.Jmh side, RunResult result) {
    if (side.parameters().containsKey("peer")) {
      // A client's benchmark: what it allocates is not the server's.
      return OptionalDouble.empty();
    }
    Result<?> norm = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return norm == null ? OptionalDouble.empty() : OptionalDouble.of(norm.getScore());
  }
}
