package dayone.runtime.perf;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks and measures: Node's {@code lib/internal/perf/usertiming.js}. Which of two times wins, and
 * what counts for nothing, is Node's, also where the standard of the web differs.
 *
 * @see <a href="https://w3c.github.io/user-timing/">W3C: User Timing</a>
 */
final class UserTiming {

  private final DoubleSupplier now;
  private final Supplier<NodeTiming> milestones;

  /** Of each name, the latest. */
  private final Map<String, Double> marks = new HashMap<>();

  UserTiming(DoubleSupplier now, Supplier<NodeTiming> milestones) {
    this.now = now;
    this.milestones = milestones;
  }

  PerformanceMark mark(String name, @Nullable MarkOptions options) {
    requireNoMilestone(name);
    double startTime =
        options == null || options.startTime == null ? now.getAsDouble() : valid(options.startTime);
    marks.put(name, startTime);
    return new PerformanceMark(name, startTime, options == null ? null : options.detail);
  }

  void clear() {
    marks.clear();
  }

  void clear(String name) {
    requireNoMilestone(name);
    marks.remove(name);
  }

  PerformanceMeasure measure(String name, MeasureOptions options) {
    if (options.start != null && options.end != null && options.duration != null) {
      throw new IllegalArgumentException(
          "A measure has a start, an end and a duration: one too many. Leave one of the three out;"
              + " it follows from the others.");
    }
    double end = end(options);
    double start = start(options, end);
    return new PerformanceMeasure(name, start, end - start, options.detail);
  }

  private double end(MeasureOptions options) {
    if (options.end != null) {
      return time(options.end);
    }
    if (options.start != null && options.duration != null) {
      return time(options.start) + valid(options.duration);
    }
    return now.getAsDouble();
  }

  private double start(MeasureOptions options, double end) {
    if (options.start != null) {
      return time(options.start);
    }
    // A duration alone counts for nothing in Node; the standard would refuse it.
    return options.end != null && options.duration != null ? end - valid(options.duration) : 0;
  }

  private double time(Moment moment) {
    return switch (moment) {
      case Moment.At(double millis) -> valid(millis);
      case Moment.Named(String name) -> time(name);
    };
  }

  private double time(String name) {
    Double milestone = milestone(name);
    if (milestone != null) {
      return milestone;
    }
    Double mark = marks.get(name);
    if (mark == null) {
      throw new DOMException(
          "SyntaxError",
          "The \"%s\" performance mark has not been set. Call mark(\"%s\") before, and mind that clearMarks() forgets it."
              .formatted(name, name));
    }
    return mark;
  }

  private @Nullable Double milestone(String name) {
    return switch (name) {
      case "nodeStart" -> milestones.get().nodeStart();
      case "bootstrapComplete" -> milestones.get().bootstrapComplete();
      case "loopStart" -> milestones.get().loopStart();
      case "loopExit" -> milestones.get().loopExit();
      default -> null;
    };
  }

  private void requireNoMilestone(String name) {
    if (milestone(name) != null) {
      throw new IllegalArgumentException(
          "'" + name + "' is a milestone of the loop and cannot be a mark. Choose another name.");
    }
  }

  private static double valid(double millis) {
    if (!(millis >= 0)) {
      throw new IllegalArgumentException(
          millis
              + " is not a valid timestamp. Times count from the time origin and are 0 or more.");
    }
    return millis;
  }
}
