package dayone.testkit;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Trace;
import dayone.testkit.order.Place;
import dayone.testkit.order.Stretch;
import java.util.List;

/** The entrance to the assertions about a run of the loop. */
public final class LoopAssertions {

  private LoopAssertions() {}

  /** Assertions about what {@code trace} has seen; call it when the loop has ended. */
  public static TraceAssert assertThat(Trace trace) {
    return new TraceAssert(trace);
  }

  /**
   * Lines that callbacks of {@code phase} print, one after the other; for {@link
   * TraceAssert#prints(Stretch, Stretch...)}.
   *
   * @throws IllegalArgumentException if no line is given
   */
  public static Stretch in(Phase phase, String... lines) {
    return new Stretch(Place.in(phase), List.of(lines));
  }

  /**
   * Lines that calls of one kind print, one after the other: for the two queues, which are emptied
   * in every phase.
   *
   * @throws IllegalArgumentException if no line is given
   */
  public static Stretch by(CallbackKind kind, String... lines) {
    return new Stretch(Place.anyOf(List.of(kind)), List.of(lines));
  }
}
