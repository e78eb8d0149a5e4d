package dayone.runtime.microtask;

import org.jspecify.annotations.Nullable;

/** A promise that has been rejected, as far as the tracking of rejections needs to know it. */
public interface Rejected {

  /** What the promise was rejected with. */
  Throwable reason();

  /** The async context in which it was made, or null if there was none. */
  AsyncContext.@Nullable Resource resource();
}
