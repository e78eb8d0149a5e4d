package dayone.runtime.loop;

import dayone.runtime.time.Clock;

/** The poll phase: sleeps while there is nothing to do, then delivers the I/O that has finished. */
final class PollPhase {

  private final LoopTime time;
  private final Dispatcher dispatcher;
  private final Completions completions;
  private final Clock.Sleeper sleeper;

  PollPhase(LoopTime time, Dispatcher dispatcher, Inbox inbox, Completions completions) {
    this.time = time;
    this.dispatcher = dispatcher;
    this.completions = completions;
    this.sleeper =
        new Clock.Sleeper() {
          @Override
          public boolean expectsWakeUp() {
            return completions.count() > 0;
          }

          @Override
          public void park(long nanos) {
            inbox.park(nanos);
          }
        };
  }

  /** A request was handed to the pool; its number is returned. */
  long requestBegins() {
    return completions.begin();
  }

  /** Requests that were made and not delivered yet. */
  int requests() {
    return completions.count();
  }

  /**
   * @param deadline until when the phase may sleep if nothing is ready: a time that has come, the
   *     time of the next timer, or {@link Clock#NEVER}
   */
  void run(long deadline) {
    completions.gather();
    if (!completions.areReady() && deadline > time.cached()) {
      time.sleepUntil(deadline, sleeper);
    }
    time.refresh();
    completions.gather();
    for (Request<?> request : completions.take()) {
      dispatcher.dispatch(CallbackKind.COMPLETION, request.id, request::deliver);
    }
  }
}
