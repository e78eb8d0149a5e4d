package dayone.testkit;

import dayone.runtime.trace.Trace;

/** The entrance to the assertions about a run of the loop. */
public final class LoopAssertions {

  private LoopAssertions() {}

  /** Assertions about what {@code trace} has seen; call it when the loop has ended. */
  public static TraceAssert assertThat(Trace trace) {
    return new TraceAssert(trace);
  }
}
