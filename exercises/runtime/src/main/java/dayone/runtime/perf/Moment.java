package dayone.runtime.perf;

/** A point of the timeline: a mark, by its name, or a time. */
sealed interface Moment {

  /** The latest mark of this name, or a milestone of the loop. */
  record Named(String mark) implements Moment {}

  /** Milliseconds since {@link Performance#timeOrigin}. */
  record At(double millis) implements Moment {}
}
