package dayone.topics.performance;

import dayone.topics.performance.TraceEventJson.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spans as a tracer finds them: nested as calls are, and listed in the order of their end. */
final class GeneratedSpans {

  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "09",
          " ",
          ".",
          ",",
          ":",
          "{",
          "]",
          "/",
          "\\",
          "\"",
          "'",
          "\\n",
          "\b",
          "\f",
          "\n",
          "\r",
          "\t",
          "\0",
          "\37",
          "\177",
          "\u00e4",
          "\u20ac",
          "\u2028",
          "\ud83d\ude00");

  private final Random random;
  private final List<Span> spans = new ArrayList<>();

  GeneratedSpans(Random random) {
    this.random = random;
  }

  List<Span> list() {
    int rows = 1 + random.nextInt(4);
    for (int row = 0; row < rows; row++) {
      // A number in front: two rows of one name would be one row.
      String thread = row + text();
      long time = random.nextInt(3_000);
      for (int i = random.nextInt(4); i >= 0; i--) {
        time = nested(thread, time, 3) + maybe(2_000);
      }
    }
    return spans;
  }

  /** One span that begins at {@code start} with what lies in it; returns when it ends. */
  private long nested(String thread, long start, int depth) {
    long time = start;
    if (depth > 0) {
      for (int i = random.nextInt(3); i > 0; i--) {
        time = nested(thread, time + maybe(1_500), depth - 1);
      }
    }
    // Often where the last inner one ends, or nothing long: that is where an order goes wrong.
    long end = time + maybe(2_500);
    spans.add(new Span(thread, text(), text(), start, end, args()));
    return end;
  }

  /** Nothing at all, as often as not. */
  private long maybe(int most) {
    return random.nextBoolean() ? random.nextInt(most) : 0;
  }

  private Map<String, String> args() {
    Map<String, String> args = new HashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      args.put(text(), text());
    }
    return args;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
