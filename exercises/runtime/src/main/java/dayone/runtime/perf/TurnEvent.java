package dayone.runtime.perf;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** One turn of the loop, in a flight recording. */
@Name("dayone.Turn")
@Label("Turn")
@Category({"Day One", "Event Loop"})
@Description("One turn of the event loop; its sleep in the poll phase is part of it")
@StackTrace(false)
final class TurnEvent extends Event {

  @Label("Turn")
  long turn;

  @Label("Callbacks")
  @Description("How many callbacks it made, ticks and promise jobs included")
  long callbacks;

  @Label("Idle")
  @Description("How long it slept, by the clock of the loop")
  @Timespan(Timespan.NANOSECONDS)
  long idle;
}
