package dayone.topics.performance;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Spans that begin together stay in the order of the list: the inner one first. */
public final class TraceEventJson {

  private static final int PID = 1;

  public record Span(
      String thread,
      String name,
      String category,
      long startNanos,
      long endNanos,
      Map<String, String> args) {}

  public static String of(List<Span> spans) {
    Map<String, Integer> tids = new LinkedHashMap<>();
    for (Span span : spans) {
      tids.putIfAbsent(span.thread(), tids.size() + 1);
    }
    StringJoiner events = new StringJoiner(",\n", "{\"traceEvents\":[\n", "\n]}\n");
    tids.forEach((thread, tid) -> {
      events.add(
          "{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":"
              + PID
              + ",\"tid\":"
              + tid
              + ",\"args\":"
              + object(Map.of("name", thread))
              + "}");
    });
    Comparator<Span> outerFirst = Comparator.comparingLong(Span::startNanos);
    spans.stream()
        .sorted(outerFirst)
        .forEach(span -> {
          events.add(complete(span, tids.getOrDefault(span.thread(), 0)));
        });
    return events.toString();
  }

  private static String complete(Span span, int tid) {
    return "{\"ph\":\"X\",\"name\":"
        + quoted(span.name())
        + ",\"cat\":"
        + quoted(span.category())
        + ",\"ts\":"
        + micros(span.startNanos())
        + ",\"dur\":"
        + micros(span.endNanos() - span.startNanos())
        + ",\"pid\":"
        + PID
        + ",\"tid\":"
        + tid
        + ",\"args\":"
        + object(span.args())
        + "}";
  }

  private static String micros(long nanos) {
    return nanos / 1_000 + "." + String.valueOf(1_000 + nanos % 1_000).substring(1);
  }

  private static String object(Map<String, String> fields) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    fields.forEach((key, value) -> {
      json.add(quoted(key) + ":" + quoted(value));
    });
    return json.toString();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  public static void main(String[] args) {
    Trace trace = new Trace();
    EventLoop loop = EventLoop.builder().observer(trace).build();
    Callback hold =
        () -> {
          long end = System.nanoTime() + 2_000_000;
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
        };
    loop.run(() -> {
      for (int delay = 1; delay <= 5; delay++) {
        loop.setTimeout(() -> loop.setImmediate(hold), delay);
        loop.nextTick(hold);
      }
    });
    List<Span> spans = new ArrayList<>();
    for (Call call : trace.calls()) {
      String kind = call.kind().toString();
      Map<String, String> details = Map.of("turn", String.valueOf(call.turn()));
      spans.add(new Span("main", call.label(), kind, call.startNanos(), call.endNanos(), details));
    }
    System.out.print(of(spans));
  }

  private TraceEventJson() {}
}
