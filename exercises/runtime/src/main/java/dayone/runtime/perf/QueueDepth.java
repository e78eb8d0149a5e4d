package dayone.runtime.perf;

import dayone.runtime.loop.CallbackKind;

/**
 * How many ticks and microtasks wait, and what of that has been drawn. Only of these two queues an
 * observer can tell: what has been put into them comes out of them.
 */
final class QueueDepth {

  private long ticks;
  private long microtasks;
  private long ticksDrawn;
  private long microtasksDrawn;

  void added(CallbackKind kind) {
    count(kind, 1);
  }

  void removed(CallbackKind kind) {
    count(kind, -1);
  }

  private void count(CallbackKind kind, int step) {
    switch (kind) {
      case NEXT_TICK -> ticks += step;
      case MICROTASK, PROMISE_JOB -> microtasks += step;
      case MAIN_SCRIPT -> {
        // A run begins; what an earlier one left behind was dropped with its end.
        ticks = 0;
        microtasks = 0;
      }
      default -> {}
    }
  }

  boolean hasChanged() {
    return ticks != ticksDrawn || microtasks != microtasksDrawn;
  }

  boolean hasBecomeEmpty() {
    return ticks == 0 && microtasks == 0 && hasChanged();
  }

  /** Adds the figures to {@code event}. */
  TraceEvent written(TraceEvent event) {
    ticksDrawn = ticks;
    microtasksDrawn = microtasks;
    return event.args().put("ticks", ticks).put("microtasks", microtasks);
  }
}
