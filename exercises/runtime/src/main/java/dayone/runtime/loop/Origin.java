package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a callback comes from: what observers know it by, and the async context that it runs in.
 * Many callbacks need neither and share {@link #NONE}.
 */
final class Origin {

  /** Of a callback that nobody observes, in a program without async context. */
  static final Origin NONE = new Origin(0, null);

  final long id;

  /** Null until somebody needs it; then it stays, for callbacks that are called again. */
  AsyncContext.@Nullable Resource resource;

  Origin(long id, AsyncContext.@Nullable Resource resource) {
    this.id = id;
    this.resource = resource;
  }
}
