package dayone.runtime.perf;

import java.util.concurrent.TimeUnit;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What {@link EventLoopDelay} has counted, in a flight recording. */
@Name("dayone.EventLoopDelay")
@Label("Event Loop Delay")
@Category({"Day One", "Event Loop"})
@Description("Time between two firings of the timer of an event loop delay monitor")
@StackTrace(false)
final class EventLoopDelayEvent extends Event {

  @Label("Delay")
  @Description("All of the time between the two, so never less than the resolution")
  @Timespan(Timespan.NANOSECONDS)
  long delay;

  @Label("Resolution")
  @Timespan(Timespan.NANOSECONDS)
  long resolution;

  /**
   * Has JFR loaded by now. The first event of a program does that, for a hundred milliseconds and
   * more; in the first beat of a monitor it would be counted as a delay of the loop.
   */
  static void prepare() {
    new EventLoopDelayEvent().shouldCommit();
  }

  static void commit(long delay, long resolutionMillis) {
    EventLoopDelayEvent event = new EventLoopDelayEvent();
    if (event.isEnabled()) {
      event.delay = delay;
      event.resolution = TimeUnit.MILLISECONDS.toNanos(resolutionMillis);
      event.commit();
    }
  }
}
