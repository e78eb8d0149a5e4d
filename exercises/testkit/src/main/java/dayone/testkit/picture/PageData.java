package dayone.testkit.picture;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.testkit.order.Focus;
import dayone.testkit.order.Origin;
import dayone.testkit.picture.Subject.Blocked;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A run as the JSON that the page's script reads. Calls and lines are named by their place in the
 * window, from 0; -1 is "none", -2 "before the window". Names are short where they come often.
 */
@SuppressWarnings(
    "EnumOrdinal") // The page is given the list and knows its elements by their place.
final class PageData {

  private static final int NONE = -1;
  private static final int BEFORE = -2;

  /** So many more expected lines are shown than were printed. */
  private static final int MORE_EXPECTED = 20;

  private final Subject subject;
  private final List<Call> calls;
  private final List<Line> lines;
  private final Window window;
  private final int firstLine;
  private final int lastLine;
  private final Map<Call, Integer> columns = new HashMap<>();

  PageData(Subject subject, Window window) {
    this.subject = subject;
    this.window = window;
    this.calls = subject.trace().calls();
    this.lines = subject.trace().lines();
    this.firstLine = window.from() < calls.size() ? linesBefore(window.from()) : 0;
    this.lastLine = window.to() < calls.size() ? linesBefore(window.to()) : lines.size();
    for (int i = window.from(); i < window.to(); i++) {
      columns.put(calls.get(i), i - window.from());
    }
  }

  private int linesBefore(int call) {
    return calls.get(call).linesWhenStarted();
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("from", window.from());
      json.writeNumberProperty("of", calls.size());
      lanes(json);
      lines(json);
      calls(json);
      bars(json);
      steps(json);
      json.writeEndObject();
    }
    // A line of the program may hold the end of the element that this is put into.
    return text.toString().replace("<", "\\u003c");
  }

  private static void lanes(JsonGenerator json) {
    json.writeArrayPropertyStart("lanes");
    for (Lane lane : Lane.values()) {
      json.writeStartObject();
      json.writeStringProperty("name", lane.title());
      json.writeBooleanProperty("rare", lane.isRare());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void lines(JsonGenerator json) {
    json.writeNumberProperty("firstLine", firstLine);
    json.writeNumberProperty("linesOf", lines.size());
    json.writeArrayPropertyStart("lines");
    for (int i = firstLine; i < lastLine; i++) {
      json.writeString(lines.get(i).text());
    }
    json.writeEndArray();
    Focus focus = subject.focus();
    json.writeNumberProperty("difference", focus == null ? NONE : focus.line());
    if (focus != null && !focus.expected().isEmpty()) {
      json.writeNumberProperty("expectedOf", focus.expected().size());
      json.writeArrayPropertyStart("expected");
      int end = Math.min(focus.expected().size(), lastLine + MORE_EXPECTED);
      for (int i = firstLine; i < end; i++) {
        json.writeString(focus.expected().get(i));
      }
      json.writeEndArray();
    }
  }

  private void calls(JsonGenerator json) {
    Map<Call, String> blocked = new HashMap<>();
    for (Blocked span : subject.blocked()) {
      blocked.merge(span.call(), span.text(), (one, two) -> one + "; " + two);
    }
    json.writeArrayPropertyStart("calls");
    for (int i = window.from(); i < window.to(); i++) {
      Call call = calls.get(i);
      json.writeStartObject();
      json.writeNumberProperty("lane", Lane.of(call.kind()).ordinal());
      json.writeStringProperty("kind", Origin.of(call.kind()));
      json.writeStringProperty("label", call.label());
      json.writeNumberProperty("id", call.id());
      json.writeNumberProperty("turn", call.turn());
      json.writeStringProperty("phase", Origin.name(call.phase()));
      json.writeNumberProperty("at", call.startMillis());
      json.writeNumberProperty("by", column(call.scheduledBy()));
      String how = blocked.get(call);
      if (how != null) {
        json.writeStringProperty("blocked", how);
      }
      Throwable error = call.error();
      if (error != null) {
        json.writeStringProperty("error", error.getClass().getSimpleName());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private int column(@Nullable Call call) {
    return call == null ? NONE : columns.getOrDefault(call, BEFORE);
  }

  /** What is not done on the loop's thread: from the call that asked for it to the last answer. */
  private void bars(JsonGenerator json) {
    Map<Long, Bar> bars = new LinkedHashMap<>();
    for (int i = window.from(); i < window.to(); i++) {
      Call call = calls.get(i);
      boolean isRequest = call.kind() == CallbackKind.COMPLETION;
      if (isRequest || call.kind() == CallbackKind.MESSAGE) {
        Bar bar =
            new Bar(
                isRequest ? Lane.POOL : Lane.WORKERS,
                column(call.scheduledBy()),
                i - window.from(),
                call.label());
        bars.merge(call.id(), bar, Bar::upTo);
      }
    }
    json.writeArrayPropertyStart("bars");
    for (Bar bar : bars.values()) {
      json.writeStartObject();
      json.writeNumberProperty("lane", bar.lane().ordinal());
      json.writeNumberProperty("from", bar.from());
      json.writeNumberProperty("to", bar.to());
      json.writeStringProperty("label", bar.label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private record Bar(Lane lane, int from, int to, String label) {
    Bar upTo(Bar later) {
      return new Bar(lane, from, later.to, label);
    }
  }

  private void steps(JsonGenerator json) {
    json.writeArrayPropertyStart("steps");
    for (Steps.Step step : Steps.of(calls, lines, window)) {
      json.writeNumber(step.kind().ordinal());
      json.writeNumber(
          step.kind() == Steps.Kind.PRINTS
              ? step.subject() - firstLine
              : step.subject() - window.from());
    }
    json.writeEndArray();
  }
}
