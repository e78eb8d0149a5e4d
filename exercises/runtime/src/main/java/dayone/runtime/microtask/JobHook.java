package dayone.runtime.microtask;

/**
 * Sees every job as it is queued and may put another in its place, usually one that does something
 * before and after it. Tracing attaches here, so that the queues need not know of it and a loop
 * that nobody watches pays nothing for it.
 */
@FunctionalInterface
public interface JobHook {

  /** Returns what shall be queued in place of {@code job}. */
  Callback queued(JobKind kind, Callback job);
}
