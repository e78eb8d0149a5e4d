package dayone.topics.performance;

import java.math.BigDecimal;
import java.util.*;
import java.util.stream.*;

/** Row by row, each with its name in front; exact decimals. */
public final class TraceEventJson {
  public record Span(
      String thread,
      String name,
      String category,
      long startNanos,
      long endNanos,
      Map<String, String> args) {}

  public static String of(List<Span> spans) {
    TreeMap<String, List<Span>> rows =
        spans.stream()
            .collect(Collectors.groupingBy(Span::thread, TreeMap::new, Collectors.toList()));
    List<String> events = new ArrayList<>();
    for (var row : rows.entrySet()) {
      String where = "\"pid\": 77, \"tid\": " + (1000 - events.size());
      events.add(
          "{"
              + where
              + ", \"ph\": \"M\", \"name\": \"thread_name\", \"args\": {\"name\": "
              + text(row.getKey())
              + "}}");
      List<Span> sorted = new ArrayList<>(row.getValue());
      sorted.sort((a, b) ->
          a.startNanos() != b.startNanos()
              ? Long.compare(a.startNanos(), b.startNanos())
              : Long.compare(b.endNanos(), a.endNanos()));
      for (Span span : sorted) {
        String args =
            span.args().isEmpty()
                ? ""
                : span.args().entrySet().stream()
                    .map(arg -> text(arg.getKey()) + ": " + text(arg.getValue()))
                    .collect(Collectors.joining(", ", ", \"args\": {", "}"));
        events.add(
            "{"
                + where
                + ", \"ph\": \"X\", \"name\": "
                + text(span.name())
                + ", \"cat\": "
                + text(span.category())
                + ", \"ts\": "
                + micros(span.startNanos())
                + ", \"dur\": "
                + micros(span.endNanos() - span.startNanos())
                + args
                + "}");
      }
    }
    return "{\"displayTimeUnit\": \"ns\", \"traceEvents\": [" + String.join(", ", events) + "]}";
  }

  private static BigDecimal micros(long nanos) {
    return new BigDecimal(nanos).divide(new BigDecimal(1000)).stripTrailingZeros();
  }

  private static String text(String text) {
    return text.codePoints()
        .mapToObj(c ->
            switch (c) {
              case '"' -> "\\\"";
              case '\\' -> "\\\\";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              case '\b' -> "\\b";
              case '\f' -> "\\f";
              default -> c < 32 ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
            })
        .collect(Collectors.joining("", "\"", "\""));
  }

  public static void main(String[] args) {}

  private TraceEventJson() {}
}
