package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a callback comes from: what observers know it by, the line of the program that made it, and
 * the async context that it runs in. Many callbacks need none of them and share {@link #NONE}.
 */
final class Origin {

  /** Of a callback that nobody observes, in a program without async context. */
  static final Origin NONE = new Origin(null, null, null);

  /** What observers were told; null if there are none. */
  final LoopEvent.@Nullable Scheduled scheduled;

  /** Null unless creation sites are captured. */
  final @Nullable StackTraceElement site;

  /** Null until somebody needs it; then it stays, for callbacks that are called again. */
  AsyncContext.@Nullable Resource resource;

  Origin(
      LoopEvent.@Nullable Scheduled scheduled,
      @Nullable StackTraceElement site,
      AsyncContext.@Nullable Resource resource) {
    this.scheduled = scheduled;
    this.site = site;
    this.resource = resource;
  }
}
