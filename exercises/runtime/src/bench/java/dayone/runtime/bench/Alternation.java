package dayone.runtime.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Measures a row: ours, theirs, ours, theirs. What else the machine does comes and goes within
 * minutes, so sides measured one after the other as a whole would each get another machine.
 */
final class Alternation {

  /**
   * What came out.
   *
   * @param ratios one for each comparison
   * @param allocated bytes that our side allocates per operation, where that can be told
   */
  record Outcome(List<Ratio> ratios, OptionalDouble allocated) {}

  private final Measurer<Side.Jmh> jmh;
  private final Measurer<Side.Program> programs;
  private final Measurer<Side.Http> http;
  private final Effort effort;

  Alternation(
      Measurer<Side.Jmh> jmh,
      Measurer<Side.Program> programs,
      Measurer<Side.Http> http,
      Effort effort) {
    this.jmh = jmh;
    this.programs = programs;
    this.http = http;
    this.effort = effort;
  }

  Outcome measure(Row row) throws MeasurementFailed {
    List<Sample> ours = new ArrayList<>();
    Map<Comparison, List<Double>> theirs = new LinkedHashMap<>();
    for (int i = 0; i < effort.processes(); i++) {
      ours.add(measure(row.ours()));
      for (Comparison comparison : row.comparisons()) {
        theirs
            .computeIfAbsent(comparison, none -> new ArrayList<>())
            .add(measure(comparison.theirs()).score());
      }
    }
    Spread our = Spread.of(ours.stream().map(Sample::score).toList());
    List<Ratio> ratios =
        theirs.entrySet().stream()
            .map(each -> Ratio.of(row, each.getKey(), our, Spread.of(each.getValue())))
            .toList();
    return new Outcome(ratios, ours.getFirst().allocated());
  }

  private Sample measure(Side side) throws MeasurementFailed {
    return switch (side) {
      case Side.Jmh benchmark -> jmh.measure(benchmark, effort);
      case Side.Program program -> programs.measure(program, effort);
      case Side.Http server -> http.measure(server, effort);
    };
  }
}
