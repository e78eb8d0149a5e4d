package dayone.topics.eventloop;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which callback asked for which. Tells a program that schedules from one that builds a chain. */
final class Origin {

  private final Trace trace;

  Origin(Trace trace) {
    this.trace = trace;
  }

  /** The one call that printed {@code line}. */
  Call printerOf(String line) {
    List<Line> printed = trace.lines().stream().filter(l -> l.text().equals(line)).toList();
    Call printer = printed.size() == 1 ? printed.getFirst().printedBy() : null;
    if (printer == null) {
      throw new TeachingError(
          "\"" + line + "\" was printed " + printed.size() + " times; it is expected once.",
          "Every line of the task is printed once, by a callback of the loop.");
    }
    return printer;
  }

  /** {@code line} was printed by a callback that {@code asker} itself scheduled. */
  void requireAskedForBy(Call asker, String line) {
    Call printer = printerOf(line);
    if (askerOf(printer) != asker) {
      throw new TeachingError(
          "\""
              + line
              + "\" was printed by: "
              + printer
              + "\nThis was asked for by: "
              + (printer.scheduledBy() == null ? "nobody" : printer.scheduledBy())
              + "\nIt should be asked for by: "
              + asker,
          "The loop decides about the order. A program asks for all its calls in one place and does"
              + " not make one callback start the next.");
    }
  }

  /** {@code line} was printed by a timeout of 0 ms. */
  void requireTimeoutOfZero(String line) {
    String label = printerOf(line).label();
    // The label has the delay as Node counts it: 0 is 1.
    if (!label.equals("setTimeout 1 ms")) {
      throw new TeachingError(
          "\"" + line + "\" was printed by: " + label + ". Expected: a timeout of 0 ms.",
          "The timers of this task are timeouts of 0 ms. An interval goes on until it is cleared,"
              + " and a longer delay is a later turn.");
    }
  }

  /** A chain of promises is one call, however many jobs it takes. */
  private static @Nullable Call askerOf(Call call) {
    Call asker = call.scheduledBy();
    while (asker != null
        && call.kind() == CallbackKind.PROMISE_JOB
        && asker.kind() == CallbackKind.PROMISE_JOB) {
      asker = asker.scheduledBy();
    }
    return asker;
  }
}
