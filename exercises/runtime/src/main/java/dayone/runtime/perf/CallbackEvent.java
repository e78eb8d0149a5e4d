package dayone.runtime.perf;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One call of the program by the loop, in a flight recording. */
@Name("dayone.Callback")
@Label("Callback")
@Category({"Day One", "Event Loop"})
@Description("One call of the program by its event loop")
@StackTrace(false)
final class CallbackEvent extends Event {

  @Label("Kind")
  @Nullable String kind;

  @Label("Phase")
  @Nullable String phase;

  @Label("Label")
  @Description("What it was scheduled by, in Node's words")
  @Nullable String label;

  @Label("Turn")
  long turn;

  @Label("Id")
  @Description("Counts the callbacks of a loop in the order in which they were scheduled")
  long id;

  @Label("Scheduled By")
  @Description("The id of the callback that scheduled it; 0 if none was running")
  long scheduledBy;

  @Label("Error")
  @Description("The class of what it threw")
  @Nullable String error;
}
