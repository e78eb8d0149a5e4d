package dayone.runtime.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of {@code ratios.json}. All figures but {@code ratio} and {@code target} are in {@code
 * unit}; those with {@code Min} and {@code Max} are those of the processes that lie farthest apart.
 */
@JsonPropertyOrder({"row", "peer", "ours", "theirs", "ratio", "target"})
record Ratio(
    String row,
    String peer,
    double ours,
    double theirs,
    double ratio,
    double target,
    double oursMin,
    double oursMax,
    double theirsMin,
    double theirsMax,
    String unit) {

  static Ratio of(Row row, Comparison comparison, Spread ours, Spread theirs) {
    return new Ratio(
        row.name(),
        comparison.peer(),
        ours.median(),
        theirs.median(),
        row.unit().ratio(ours.median(), theirs.median()),
        comparison.target(),
        ours.min(),
        ours.max(),
        theirs.min(),
        theirs.max(),
        row.unit().symbol());
  }

  boolean reached() {
    return ratio >= target;
  }
}
