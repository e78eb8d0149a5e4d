package dayone.testkit.picture;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import dayone.testkit.order.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a picture, as one text. */
final class Page {

  /** More calls than a reader looks through, and no more than a browser draws at once. */
  static final int MOST_CALLS = 2_000;

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private Page() {}

  static String of(Subject subject, Window window) {
    List<Call> calls = subject.trace().calls();
    Map<String, String> parts =
        Map.of(
            "title", escaped(subject.title()),
            "message", escaped(subject.message()),
            "cut", escaped(cut(window, calls)),
            "style", resource("page.css"),
            "script", resource("page.js"),
            "data", new PageData(subject, window).json(),
            "list", list(subject.trace().calls(), subject.trace().lines(), window));
    Matcher places = PLACE.matcher(resource("page.html"));
    return places.replaceAll(
        place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  private static String cut(Window window, List<Call> calls) {
    if (window.to() - window.from() == calls.size()) {
      return "";
    }
    return String.format(
        "This run has %,d calls. The picture shows those from %,d to %,d, around the place to look"
            + " at: the turns %,d to %,d.",
        calls.size(),
        window.from() + 1,
        window.to(),
        calls.get(window.from()).turn(),
        calls.get(window.to() - 1).turn());
  }

  /** The run in words: for who does not see the picture, and where no script runs. */
  private static String list(List<Call> calls, List<Line> lines, Window window) {
    Map<Call, List<String>> printed = new HashMap<>();
    for (Line line : lines) {
      Call call = line.printedBy();
      if (call != null) {
        printed.computeIfAbsent(call, key -> new ArrayList<>()).add(line.text());
      }
    }
    StringBuilder list = new StringBuilder();
    for (int i = window.from(); i < window.to(); i++) {
      Call call = calls.get(i);
      StringBuilder words = new StringBuilder();
      words
          .append(Origin.of(call.kind()))
          .append(" (")
          .append(call.label())
          .append(") in turn ")
          .append(call.turn())
          .append(", ")
          .append(Origin.name(call.phase()));
      Call scheduler = call.scheduledBy();
      if (scheduler != null) {
        words.append(", scheduled by ").append(Origin.of(scheduler.kind()));
      }
      for (String text : printed.getOrDefault(call, List.of())) {
        words.append(", prints \"").append(text).append('"');
      }
      list.append("<li value=\"")
          .append(i + 1)
          .append("\">")
          .append(escaped(words))
          .append("</li>\n");
    }
    return list.toString();
  }

  private static String escaped(CharSequence text) {
    return text.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream file = Page.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The testkit was built without " + name + ".");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
