package dayone.runtime.loop;

/**
 * Watches a loop. Called on the loop's thread, in the middle of its work: an observer that throws
 * ends the run with that exception, since a loop that is watched wrongly should not go on.
 */
@FunctionalInterface
public interface LoopObserver {

  /** Something happened. */
  void on(LoopEvent event);

  /**
   * Called once, when the loop that will be observed is built.
   *
   * @param metrics the loop's own time, for an observer that has to read it between two events
   */
  default void watches(LoopMetrics metrics) {}

  /**
   * Whether events are wanted from now on: true unless overridden. Asked when the loop is built,
   * when it is run, and at the beginning of each turn, so the answer should be as cheap as a field.
   *
   * <p>While no observer of a loop wants events, none is made, and a callback costs what it costs
   * on a loop without observers. As soon as one wants some, all are told. What was scheduled before
   * is told of right before it starts, with 0 as {@link LoopEvent.Scheduled#scheduledBy}; ticks and
   * jobs that were queued before are not told of at all.
   */
  default boolean wantsEvents() {
    return true;
  }
}
