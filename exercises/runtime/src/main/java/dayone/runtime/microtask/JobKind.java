package dayone.runtime.microtask;

/** What a job in one of the two queues came from. */
public enum JobKind {
  /** {@code process.nextTick}: the queue that is emptied first. */
  NEXT_TICK,
  /** {@code queueMicrotask}: stands in one line with the promise jobs. */
  MICROTASK,
  /** A reaction of a promise, or the adoption of a thenable. */
  PROMISE_JOB
}
