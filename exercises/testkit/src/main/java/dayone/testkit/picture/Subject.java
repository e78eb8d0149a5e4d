package dayone.testkit.picture;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import dayone.testkit.order.Focus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows.
 *
 * @param title the name of the test or the program
 * @param message what is wrong with the run; empty if nothing is
 * @param trace the run, which has ended
 * @param focus where to look, or null if no line is meant
 * @param blocked where a callback kept the loop
 */
public record Subject(
    String title, String message, Trace trace, @Nullable Focus focus, List<Blocked> blocked) {

  /**
   * A call that kept the loop.
   *
   * @param text how, for how long, and at which line
   */
  public record Blocked(Call call, String text) {}

  public Subject {
    blocked = List.copyOf(blocked);
  }
}
