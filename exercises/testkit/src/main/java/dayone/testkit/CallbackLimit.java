package dayone.testkit;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.trace.Trace;

/** Ends a run that goes round for ever. */
final class CallbackLimit implements LoopObserver {

  private final Trace trace;
  private final int limit;
  private int callbacks;

  CallbackLimit(Trace trace, int limit) {
    this.trace = trace;
    this.limit = limit;
  }

  @Override
  public void on(LoopEvent event) {
    if (event instanceof LoopEvent.Started && ++callbacks > limit) {
      throw new TeachingError("The loop did not end: " + trace.calls().getLast(), null);
    }
  }
}
