package dayone.runtime.perf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function that was given to {@code timerify}.
 *
 * @param detail the arguments of the call
 */
public record FunctionEntry(
    String name, double startTime, double duration, List<@Nullable Object> detail)
    implements PerformanceEntry {

  @Override
  public EntryType entryType() {
    return EntryType.FUNCTION;
  }
}
