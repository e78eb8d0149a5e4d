package dayone.runtime.microtask;

/**
 * Sees the jobs as they are queued and may put another in the place of each, usually one that does
 * something before and after it. Tracing and the async context of a tick attach here, so that the
 * queues need not know of them.
 */
public interface JobHook {

  /**
   * Whether somebody watches now. If not, and no storage was ever used on this loop, the queues
   * take jobs as they are and do not ask. They learn of a change by {@link Microtasks#lookAtHook}.
   */
  boolean isWatching();

  /** Returns what shall be queued in place of {@code tick}. */
  Callback tick(Callback tick);

  /** Returns what shall be queued in place of {@code microtask}. */
  BoundJob microtask(Callback microtask);

  /** Returns what shall be queued in place of {@code job}, if somebody watches. */
  BoundJob promiseJob(BoundJob job);
}
