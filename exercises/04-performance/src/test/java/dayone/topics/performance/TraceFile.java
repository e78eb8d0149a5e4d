package dayone.topics.performance;

import dayone.testkit.TeachingError;
import dayone.topics.performance.TraceEventJson.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A trace, read and held against the rules of the trace-event format as task 3 has them. What is
 * read must be the spans that were written, no more and no less.
 */
final class TraceFile {

  private static final BigDecimal NANOS_PER_MICRO = BigDecimal.valueOf(1_000);

  /** A complete event, with its times in nanoseconds and its row as a number. */
  private record Complete(BigDecimal tid, Span span) {}

  private final List<Complete> completes = new ArrayList<>();
  private final Map<BigDecimal, String> threads = new HashMap<>();
  private final Map<String, BigDecimal> pids = new LinkedHashMap<>();

  /**
   * Reads {@code json} and holds it against {@code spans}.
   *
   * @throws TeachingError if it breaks a rule, or says something else than the spans
   */
  static void requireTraceOf(List<Span> spans, @Nullable String json) {
    if (json == null) {
      throw new TeachingError("The JSON is null.", "A trace without a span is a trace as well.");
    }
    TraceFile file = new TraceFile();
    file.read(Json.read(json));
    file.requireRows(spans);
    file.requireOrder();
    file.requireSpans(spans);
  }

  // ---- event by event

  private void read(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> trace)
        || !(trace.get("traceEvents") instanceof List<?> events)) {
      throw new TeachingError(
          "The JSON has no list of events.",
          "A trace is an object whose key \"traceEvents\" holds an array of events.");
    }
    for (Object event : events) {
      if (!(event instanceof Map<?, ?> fields)) {
        throw new TeachingError("An event is no object: " + event, "Each event is a JSON object.");
      }
      read(fields);
    }
    if (Set.copyOf(pids.values()).size() > 1) {
      throw new TeachingError(
          "The events have several values of pid: " + pids,
          "All events of one program have the same pid.");
    }
  }

  private void read(Map<?, ?> event) {
    BigDecimal tid = number(event, "tid");
    pids.put(String.valueOf(event), number(event, "pid"));
    switch (text(event, "ph")) {
      case "M" -> readThread(event, tid);
      case "X" -> completes.add(new Complete(tid, span(event)));
      default ->
          throw new TeachingError(
              "An event of an unexpected kind: " + event,
              "A span is one complete event, ph X. The names of threads are metadata, ph M.");
    }
  }

  private void readThread(Map<?, ?> event, BigDecimal tid) {
    if (!text(event, "name").equals("thread_name")) {
      return;
    }
    String name = event.get("args") instanceof Map<?, ?> args ? text(args, "name") : null;
    if (name == null) {
      throw new TeachingError(
          "A row has no name: " + event,
          "The name of a thread is args.name of its metadata event.");
    }
    if (threads.put(tid, name) != null) {
      throw new TeachingError(
          "The row " + tid + " gets a name twice: " + event,
          "Each thread has one metadata event, however many spans it has.");
    }
  }

  private static Span span(Map<?, ?> event) {
    Map<String, String> args = new HashMap<>();
    Object given = event.get("args");
    if (given instanceof Map<?, ?> fields) {
      fields.forEach((key, value) -> {
        args.put(String.valueOf(key), value instanceof String s ? s : "not a text: " + value);
      });
    } else if (given != null) {
      throw new TeachingError("args is no object: " + event, "args is an object of texts.");
    }
    long start = nanos(event, "ts");
    return new Span(
        "", text(event, "name"), text(event, "cat"), start, start + nanos(event, "dur"), args);
  }

  private static long nanos(Map<?, ?> event, String key) {
    try {
      return number(event, key).multiply(NANOS_PER_MICRO).longValueExact();
    } catch (ArithmeticException finer) {
      throw new TeachingError(
          key + " is finer than nanoseconds or too great: " + event,
          "Times are microseconds; three digits behind the point are nanoseconds.");
    }
  }

  private static BigDecimal number(Map<?, ?> event, String key) {
    if (event.get(key) instanceof BigDecimal number) {
      return number;
    }
    throw new TeachingError(
        "\"" + key + "\" is no number, or missing: " + event,
        "Every event has pid and tid, a complete one also ts and dur: numbers, without quotes.");
  }

  private static String text(Map<?, ?> event, String key) {
    if (event.get(key) instanceof String text) {
      return text;
    }
    throw new TeachingError(
        "\"" + key + "\" is no text, or missing: " + event,
        "A complete event has the texts ph, name and cat.");
  }

  // ---- all of them

  private void requireRows(List<Span> spans) {
    for (Complete complete : completes) {
      if (!threads.containsKey(complete.tid())) {
        throw new TeachingError(
            "The row " + complete.tid() + " has no name: " + complete.span(),
            "Each thread has a metadata event with the tid of its spans.");
      }
    }
    List<String> expected = spans.stream().map(Span::thread).distinct().sorted().toList();
    List<String> actual = threads.values().stream().sorted().toList();
    if (!actual.equals(expected)) {
      throw new TeachingError(
          "The rows are " + actual + ", the threads are " + expected + ".",
          "Each thread is one row: one tid and one metadata event with the thread's name.");
    }
  }

  private void requireOrder() {
    Map<BigDecimal, Span> before = new HashMap<>();
    for (Complete complete : completes) {
      Span span = complete.span();
      Span previous = before.put(complete.tid(), span);
      if (previous != null
          && (previous.startNanos() > span.startNanos()
              || (previous.startNanos() == span.startNanos()
                  && previous.endNanos() < span.endNanos()))) {
        throw new TeachingError(
            "On the row "
                + threads.get(complete.tid())
                + "\n  "
                + span
                + "\nstands behind\n  "
                + previous,
            "Events stand in the order of their start, and of two that start together the longer"
                + " one comes first: a viewer draws what comes later inside of it.");
      }
    }
  }

  private void requireSpans(List<Span> spans) {
    Map<Span, Long> missing = counts(spans);
    for (Complete complete : completes) {
      Span read = complete.span();
      Span actual =
          new Span(
              Objects.requireNonNull(threads.get(complete.tid())),
              read.name(),
              read.category(),
              read.startNanos(),
              read.endNanos(),
              read.args());
      if (missing.merge(actual, -1L, Long::sum) < 0) {
        missing.remove(actual);
        missing.values().removeIf(count -> count == 0);
        throw new TeachingError(
            "Read back, this is none of the spans, or one too many:\n  "
                + shown(actual)
                + "\nNot read so far:"
                + missing.keySet().stream()
                    .limit(3)
                    .map(span -> "\n  " + shown(span))
                    .collect(Collectors.joining()),
            "Each span is one complete event with its own name, category, times and args; ts and"
                + " dur are microseconds, exact to the nanosecond.");
      }
    }
    missing.values().removeIf(count -> count == 0);
    if (!missing.isEmpty()) {
      throw new TeachingError(
          "Not in the trace: " + shown(missing.keySet().iterator().next()),
          "Each span is one complete event.");
    }
  }

  private static Map<Span, Long> counts(List<Span> spans) {
    return spans.stream()
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
  }

  /** What a terminal would not show is written as the JSON has it. */
  private static String shown(Span span) {
    StringBuilder shown = new StringBuilder();
    String text = span.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
    return shown.toString();
  }
}
