package dayone.runtime.microtask;

/** A promise that has been rejected, as far as the tracking of rejections needs to know it. */
public interface Rejected {

  /** What the promise was rejected with. */
  Throwable reason();
}
