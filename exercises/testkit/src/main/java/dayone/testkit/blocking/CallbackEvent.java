package dayone.testkit.blocking;

import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * One callback of a loop under watch, in the flight recorder's own time: what lies within it on the
 * same thread belongs to it, without any conversion between clocks.
 */
@Name(CallbackEvent.NAME)
@Label("Watched callback")
@StackTrace(false)
@Enabled(false)
final class CallbackEvent extends Event {

  static final String NAME = "dayone.WatchedCallback";

  /** Which watch: two tests may run at the same time. */
  @Label("Watch")
  long watch;

  /** Its place in the trace's calls. */
  @Label("Call")
  int call;
}
