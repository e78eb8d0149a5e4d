package dayone.topics.performance;

import java.util.*;

/** A queue that gives the outermost first; times cut as texts. */
public final class TraceEventJson {
  public record Span(
      String thread,
      String name,
      String category,
      long startNanos,
      long endNanos,
      Map<String, String> args) {}

  public static String of(List<Span> spans) {
    PriorityQueue<Span> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Span::startNanos)
                .thenComparing(Span::endNanos, Comparator.reverseOrder()));
    queue.addAll(spans);
    List<String> threads = new ArrayList<>();
    StringJoiner events = new StringJoiner(",");
    while (!queue.isEmpty()) {
      Span span = queue.poll();
      if (!threads.contains(span.thread())) {
        threads.add(span.thread());
        events.add(
            event("M", "thread_name", threads.size() - 1, Map.of("name", span.thread())) + "}");
      }
      events.add(
          event("X", span.name(), threads.indexOf(span.thread()), span.args())
              + ",\"cat\":"
              + quote(span.category())
              + ",\"ts\":"
              + micros(span.startNanos())
              + ",\"dur\":"
              + micros(span.endNanos() - span.startNanos())
              + "}");
    }
    return "{\"traceEvents\":[" + events + "]}";
  }

  private static String event(String ph, String name, int tid, Map<String, String> args) {
    StringJoiner fields = new StringJoiner(",", "{", "}");
    for (Map.Entry<String, String> arg : args.entrySet()) {
      fields.add(quote(arg.getKey()) + ":" + quote(arg.getValue()));
    }
    return "{\"pid\":9,\"tid\":"
        + tid
        + ",\"ph\":\""
        + ph
        + "\",\"name\":"
        + quote(name)
        + ",\"args\":"
        + fields;
  }

  private static String micros(long nanos) {
    String digits = "0000" + nanos;
    String whole = digits.substring(0, digits.length() - 3).replaceFirst("^0+(?=.)", "");
    return whole + "." + digits.substring(digits.length() - 3);
  }

  private static String quote(String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    for (char c = 0; c < 32; c++) {
      quoted =
          quoted.replace(
              String.valueOf(c), "\\u00" + (c < 16 ? "0" : "1") + Integer.toHexString(c % 16));
    }
    return "\"" + quoted + "\"";
  }

  public static void main(String[] args) {}

  private TraceEventJson() {}
}
