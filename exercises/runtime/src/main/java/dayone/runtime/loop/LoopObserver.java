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
}
