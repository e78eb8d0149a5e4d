package dayone.runtime.promise.aplus;

import java.util.List;

/** What a promise became, as a handler of it saw. */
record Outcome(Side side, Object with) {

  static Outcome fulfilled(Object value) {
    return new Outcome(Side.FULFILLED, value);
  }

  static Outcome rejected(Throwable reason) {
    return new Outcome(Side.REJECTED, reason);
  }

  /** What {@link Scene#outcomes} returns for a promise that is settled once and stays so. */
  List<Outcome> earlyAndLate() {
    return List.of(this, this);
  }
}
