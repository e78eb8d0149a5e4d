package dayone.testkit;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Trace;
import dayone.testkit.order.Finding;
import dayone.testkit.order.Partial;
import dayone.testkit.order.Place;
import dayone.testkit.order.PlacedLines;
import dayone.testkit.order.PrintedLines;
import dayone.testkit.order.Stretch;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a run of the loop; each returns this, so that they can be chained. Their
 * failures say what to learn from them. Not an AssertJ assertion: descriptions and comparators of
 * its base class would have no meaning here.
 */
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
    return failOn(PrintedLines.compare(List.of(lines), trace.lines()));
  }

  /**
   * Exactly these lines were printed, in this order, and each from the place of its stretch. Ten
   * prints in a row pass {@link #prints(String...)} and fail this.
   *
   * <pre>{@code
   * assertThat(trace)
   *     .prints(
   *         in(Phase.MAIN_SCRIPT, "Start", "End"),
   *         by(CallbackKind.NEXT_TICK, "NextTick 1", "NextTick 2"),
   *         in(Phase.TIMERS, "Timer 1"));
   * }</pre>
   *
   * @throws TeachingError if not
   */
  public TraceAssert prints(Stretch first, Stretch... more) {
    return failOn(
        PlacedLines.compare(
            Stream.concat(Stream.of(first), Stream.of(more)).toList(), trace.lines()));
  }

  /**
   * The callbacks of {@code phase} have printed exactly these lines, in this order. What was
   * printed from other places does not count.
   *
   * @throws TeachingError if not
   */
  public TraceAssert printsWithin(Phase phase, String... lines) {
    return failOn(Partial.within(Place.in(phase), List.of(lines), trace.lines()));
  }

  /**
   * The calls of this kind have printed exactly these lines, in this order. What was printed from
   * other places does not count.
   *
   * @throws TeachingError if not
   */
  public TraceAssert printsWithin(CallbackKind kind, String... lines) {
    return failOn(Partial.within(Place.anyOf(List.of(kind)), List.of(lines), trace.lines()));
  }

  /**
   * Exactly these lines were printed, in whatever order: for what Node leaves open.
   *
   * @throws TeachingError if not
   */
  public TraceAssert printsInAnyOrder(String... lines) {
    return failOn(Partial.anyOrder(List.of(lines), trace.lines()));
  }

  /**
   * {@code first} came before {@code second}, and this before each of {@code more}, one after the
   * other. What is printed between them is free. Of a line that comes several times the last has to
   * be before, and the first after.
   *
   * @throws TeachingError if not
   */
  public TraceAssert happensBefore(String first, String second, String... more) {
    failOn(Partial.before(first, second, trace.lines()));
    String before = second;
    for (String after : more) {
      failOn(Partial.before(before, after, trace.lines()));
      before = after;
    }
    return this;
  }

  /**
   * The same lines were printed in the same order as in the run {@code reference}, which {@link
   * ProgramRunner#run} makes of a program that is known to be right.
   *
   * @throws TeachingError if not
   */
  public TraceAssert sameOrderAs(Trace reference) {
    return failOn(PrintedLines.compare(reference.output(), trace.lines()));
  }

  /**
   * {@code line} was printed once, by a callback that {@code phase} called itself, not by a tick,
   * microtask or promise job that ran while the loop stood there.
   *
   * @throws TeachingError if not
   */
  public TraceAssert printsInPhase(String line, Phase phase) {
    return failOn(Place.in(phase).check(line, trace.lines()));
  }

  /**
   * {@code line} was printed once, by a call of one of these kinds.
   *
   * @throws TeachingError if not
   * @throws IllegalArgumentException if no kind is given
   */
  public TraceAssert printsFrom(String line, CallbackKind... kinds) {
    if (kinds.length == 0) {
      throw new IllegalArgumentException("printsFrom needs at least one kind of call.");
    }
    return failOn(Place.anyOf(List.of(kinds)).check(line, trace.lines()));
  }

  private TraceAssert failOn(@Nullable Finding finding) {
    if (finding != null) {
      throw new TeachingError(finding.text(), finding.rule()).about(trace, finding.focus());
    }
    return this;
  }
}
