package dayone.testkit;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import java.util.List;

/** Assertions about a run of the loop. Their failures say what to learn from them. */
public final class TraceAssert {

  private final Trace trace;

  TraceAssert(Trace trace) {
    this.trace = trace;
  }

  /**
   * Exactly these lines were printed, in this order.
   *
   * @throws TeachingError if not
   */
  public TraceAssert prints(String... lines) {
    if (!trace.output().equals(List.of(lines))) {
      throw new TeachingError("expected " + List.of(lines) + " but got " + trace.output(), null);
    }
    return this;
  }

  /**
   * {@code line} was printed once, by a callback that {@code phase} called itself, not by a tick,
   * microtask or promise job that ran while the loop stood there.
   *
   * @throws TeachingError if not
   */
  public TraceAssert printsInPhase(String line, Phase phase) {
    for (Line printed : trace.lines()) {
      if (printed.text().equals(line)
          && printed.printedBy() != null
          && printed.printedBy().belongsTo(phase)) {
        return this;
      }
    }
    throw new TeachingError(line + " was not printed in " + phase, null);
  }

  /**
   * {@code line} was printed once, by a call of one of these kinds.
   *
   * @throws TeachingError if not
   */
  public TraceAssert printsFrom(String line, CallbackKind... kinds) {
    for (Line printed : trace.lines()) {
      if (printed.text().equals(line)
          && printed.printedBy() != null
          && List.of(kinds).contains(printed.printedBy().kind())) {
        return this;
      }
    }
    throw new TeachingError(line + " was not printed from " + List.of(kinds), null);
  }
}
