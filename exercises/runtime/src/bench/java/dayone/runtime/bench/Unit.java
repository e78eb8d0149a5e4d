package dayone.runtime.bench;

/** What the figures of a row count, and which way is better. */
enum Unit {
  OPERATIONS("ops/s") {
    @Override
    double ratio(double ours, double theirs) {
      return ours / theirs;
    }
  },
  BYTES("B") {
    @Override
    double ratio(double ours, double theirs) {
      return theirs / ours;
    }
  };

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  /** How many times better ours is. */
  abstract double ratio(double ours, double theirs);
}
