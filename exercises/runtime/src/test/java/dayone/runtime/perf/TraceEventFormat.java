package dayone.runtime.perf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The rules of the trace-event format, as its document gives them and as Perfetto's importer asks
 * for them. Finds what is wrong with a trace; nothing found means that it opens as it was meant.
 */
public final class TraceEventFormat {

  /** Every key that an event of this kind must have, beside {@code name} and {@code ph}. */
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "M", Set.of("pid", "args"),
          "B", Set.of("pid", "tid", "ts", "cat"),
          "E", Set.of("pid", "tid", "ts"),
          "X", Set.of("pid", "tid", "ts", "dur", "cat"),
          "i", Set.of("pid", "tid", "ts", "s"),
          "C", Set.of("pid", "ts", "args"),
          "s", Set.of("pid", "tid", "ts", "id", "cat"),
          "f", Set.of("pid", "tid", "ts", "id", "cat"),
          "b", Set.of("pid", "ts", "id", "cat"),
          "e", Set.of("pid", "ts", "id", "cat"));

  private static final Set<String> NUMBERS = Set.of("pid", "tid", "ts", "dur");

  private record Slice(double start, double end, boolean isCallback, String name) {

    boolean contains(double ts) {
      return start <= ts && ts <= end;
    }
  }

  private final List<String> faults = new ArrayList<>();
  private final List<JsonNode> events;

  private TraceEventFormat(JsonNode trace) {
    events = trace.path("traceEvents").valueStream().toList();
    if (!trace.isObject() || !trace.path("traceEvents").isArray()) {
      faults.add("the trace is no object with a list 'traceEvents'");
    }
  }

  /** What is wrong with {@code json}, in words. */
  public static List<String> faults(String json) {
    return faults(new ObjectMapper().readTree(json));
  }

  static List<String> faults(JsonNode trace) {
    TraceEventFormat format = new TraceEventFormat(trace);
    format.events.forEach(format::checkKeys);
    if (format.faults.isEmpty()) {
      Map<String, List<Slice>> rows = format.slices();
      rows.forEach(format::checkNesting);
      format.checkFlows(rows);
      format.checkSpans();
    }
    return format.faults;
  }

  // ---- each event by itself

  private void checkKeys(JsonNode event) {
    String phase = event.path("ph").asString("");
    Set<String> required = REQUIRED.get(phase);
    if (required == null) {
      faults.add("unknown ph: " + event);
      return;
    }
    require(event.path("name").isString(), "a name that is a text", event);
    for (String key : required) {
      require(event.has(key), key, event);
    }
    for (String key : NUMBERS) {
      require(!event.has(key) || event.get(key).isNumber(), key + " as a number", event);
    }
    require(event.path("dur").asDouble(0) >= 0, "a dur that is not negative", event);
    switch (phase) {
      case "i" ->
          require(Set.of("g", "p", "t").contains(event.path("s").asString()), "a scope", event);
      case "C" -> checkCounter(event);
      case "M" -> checkMetadata(event);
      default -> {}
    }
  }

  private void checkCounter(JsonNode event) {
    require(!event.path("args").isEmpty(), "a value", event);
    event.path("args").forEach(value -> require(value.isNumber(), "numbers to draw", event));
  }

  private void checkMetadata(JsonNode event) {
    switch (event.path("name").asString()) {
      case "process_name", "thread_name" ->
          require(event.path("args").path("name").isString(), "args.name", event);
      case "thread_sort_index" ->
          require(event.path("args").path("sort_index").isNumber(), "args.sort_index", event);
      default -> faults.add("unknown metadata: " + event);
    }
  }

  private void require(boolean holds, String what, JsonNode event) {
    if (!holds) {
      faults.add("needs " + what + ": " + event);
    }
  }

  // ---- slices

  private Stream<JsonNode> sorted(String phases) {
    return events.stream()
        .filter(event -> phases.contains(event.get("ph").asString()))
        .sorted(Comparator.comparingDouble(TraceEventFormat::ts));
  }

  private static double ts(JsonNode event) {
    return event.path("ts").asDouble();
  }

  private static String row(JsonNode event) {
    return event.get("pid").asInt() + "/" + event.get("tid").asInt();
  }

  private Map<String, List<Slice>> slices() {
    Map<String, List<Slice>> rows = new HashMap<>();
    Map<String, ArrayDeque<JsonNode>> open = new HashMap<>();
    sorted("BEX")
        .forEach(event -> {
          List<Slice> slices = rows.computeIfAbsent(row(event), key -> new ArrayList<>());
          ArrayDeque<JsonNode> begun = open.computeIfAbsent(row(event), key -> new ArrayDeque<>());
          String name = event.get("name").asString();
          switch (event.get("ph").asString()) {
            case "X" ->
                slices.add(
                    new Slice(ts(event), ts(event) + event.get("dur").asDouble(), true, name));
            case "B" -> begun.push(event);
            default -> {
              JsonNode begin = begun.poll();
              if (begin == null || !begin.get("name").asString().equals(name)) {
                faults.add("an E that ends no B of its name: " + event);
              } else {
                slices.add(new Slice(ts(begin), ts(event), false, name));
              }
            }
          }
        });
    open.values().forEach(begun -> begun.forEach(event -> faults.add("never ends: " + event)));
    return rows;
  }

  /** Two slices of a row lie apart or one in the other; they never cross. */
  private void checkNesting(String row, List<Slice> slices) {
    slices.sort(
        Comparator.comparingDouble(Slice::start)
            .thenComparing(Slice::end, Comparator.reverseOrder()));
    ArrayDeque<Slice> open = new ArrayDeque<>();
    for (Slice slice : slices) {
      while (!open.isEmpty() && open.peek().end() <= slice.start()) {
        open.pop();
      }
      if (!open.isEmpty() && open.peek().end() < slice.end()) {
        faults.add("on row " + row + " " + slice + " crosses " + open.peek());
      }
      open.push(slice);
    }
  }

  // ---- flows and spans

  private void checkFlows(Map<String, List<Slice>> rows) {
    Map<String, JsonNode> begun = new HashMap<>();
    sorted("s")
        .forEach(event -> {
          checkBound(event, rows);
          if (begun.put(event.get("id").asString(), event) != null) {
            faults.add("a flow begins twice: " + event);
          }
        });
    sorted("f")
        .forEach(event -> {
          checkBound(event, rows);
          JsonNode begin = begun.remove(event.get("id").asString());
          if (begin == null || ts(begin) > ts(event)) {
            faults.add("a flow ends and did not begin before: " + event);
          } else if (!begin.get("cat").equals(event.get("cat"))
              || !begin.get("name").equals(event.get("name"))) {
            faults.add("a flow changes its name: " + event);
          }
        });
    begun.values().forEach(event -> faults.add("a flow that goes nowhere: " + event));
  }

  /** The innermost slice round an arrow's end is the callback that it belongs to. */
  private void checkBound(JsonNode event, Map<String, List<Slice>> rows) {
    boolean bound =
        rows.getOrDefault(row(event), List.of()).stream()
            .filter(slice -> slice.contains(ts(event)))
            .max(Comparator.comparingDouble(Slice::start))
            .filter(Slice::isCallback)
            .isPresent();
    if (!bound) {
      faults.add("an arrow that touches no callback: " + event);
    }
  }

  private void checkSpans() {
    Map<List<String>, Double> begun = new HashMap<>();
    sorted("b")
        .forEach(event -> {
          if (begun.put(key(event), ts(event)) != null) {
            faults.add("a span begins twice: " + event);
          }
        });
    sorted("e")
        .forEach(event -> {
          Double begin = begun.remove(key(event));
          if (begin == null || begin > ts(event)) {
            faults.add("a span ends and did not begin before: " + event);
          }
        });
    begun.keySet().forEach(span -> faults.add("a span that does not end: " + span));
  }

  private static List<String> key(JsonNode event) {
    return Stream.of("cat", "id", "name").map(key -> event.get(key).asString()).toList();
  }
}
