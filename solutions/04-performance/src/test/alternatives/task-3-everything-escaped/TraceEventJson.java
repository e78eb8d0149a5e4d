package dayone.topics.performance;

import java.util.*;

/** Nothing but ASCII; one StringBuilder; the names of the rows come last. */
public final class TraceEventJson {
  public record Span(
      String thread,
      String name,
      String category,
      long startNanos,
      long endNanos,
      Map<String, String> args) {}

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  public static String of(List<Span> spans) {
    Span[] sorted = spans.toArray(new Span[0]);
    Arrays.sort(
        sorted,
        Comparator.comparing(Span::thread)
            .thenComparing(Span::startNanos)
            .thenComparing(span -> -span.endNanos()));
    StringBuilder out = new StringBuilder("{\"traceEvents\":[");
    StringBuilder names = new StringBuilder();
    int tid = 0;
    String thread = null;
    String comma = "";
    for (Span span : sorted) {
      if (!span.thread().equals(thread)) {
        thread = span.thread();
        tid++;
        names.append(",{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":0,\"tid\":").append(tid);
        names.append(",\"args\":{\"name\":");
        text(thread, names);
        names.append("}}");
      }
      out.append(comma).append("{\"ph\":\"X\",\"pid\":0,\"tid\":").append(tid).append(",\"name\":");
      text(span.name(), out);
      out.append(",\"cat\":");
      text(span.category(), out);
      out.append(",\"ts\":").append(span.startNanos()).append("e-3,\"dur\":");
      out.append(span.endNanos() - span.startNanos()).append("e-3,\"args\":{");
      String inner = "";
      for (String key : span.args().keySet()) {
        out.append(inner);
        text(key, out);
        out.append(':');
        text(span.args().get(key), out);
        inner = ",";
      }
      out.append("}}");
      comma = ",";
    }
    return out.append(names).append("]}").toString();
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ') {
        out.append(c);
      } else {
        out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
        out.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
      }
    }
    out.append('"');
  }

  public static void main(String[] args) {}

  private TraceEventJson() {}
}
