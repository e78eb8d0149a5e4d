package dayone.topics.performance;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.performance.TraceEventJson.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(3)
final class TraceEventJsonHiddenTest {

  private static final int SEEDS = 200;
  private static final int MANY = 10_000;

  @Test
  @Points(3)
  @Hint(
      "Spans of several threads, nested several deep, with texts of any characters: does your"
          + " sorting look at start and end, and does every text go through the same escaping?")
  void writesAnyListOfSpans() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Span> spans = new GeneratedSpans(new Random(seed)).list();

      TraceFile.requireTraceOf(spans, TraceEventJson.of(spans));
    }
  }

  @Test
  @Points(2)
  @Hint(
      "A clock may be at 1.7 billion seconds. How many digits does a double keep, and how many do its"
          + " nanoseconds need?")
  void keepsTheNanosecondsOfLargeTimes() {
    long now = 1_764_235_845_123_456_789L;
    List<Span> spans =
        List.of(
            new Span("main", "long", "js", 5, now, Map.of()),
            new Span("main", "short", "js", now + 1, now + 2, Map.of()),
            new Span("main", "round", "js", now + 1_211, now + 100_000_001_211L, Map.of()));

    TraceFile.requireTraceOf(spans, TraceEventJson.of(spans));
  }

  @Test
  @Points(2)
  @Hint(
      "The same program runs on a machine that is set to German or Arabic. Which of your calls asks"
          + " the machine how to write a number?")
  void writesTheSameOnMachinesOfAllLanguages() {
    List<Span> spans = List.of(new Span("I", "TITLE\u0001", "js", 1_234_567, 9_876_543, Map.of()));
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("en-US", "de-DE", "ar-EG-u-nu-arab", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(language));

        TraceFile.requireTraceOf(spans, TraceEventJson.of(spans));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Points(2)
  @Hint(
      "Nothing at all is a trace with an empty list. And ten thousand spans, a thousand of them"
          + " one in the other, are only a longer one. The list that you are given is not yours to"
          + " sort.")
  void writesNoneAndManyAndLeavesTheListAlone() {
    TraceFile.requireTraceOf(List.of(), TraceEventJson.of(List.of()));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int level = i % 1_000;
      long begin = i / 1_000 * 10_000L;
      spans.add(
          new Span(
              "row " + i / 5_000, "s" + i, "js", begin + level, begin + 5_000 - level, Map.of()));
    }
    Collections.shuffle(spans, new Random(1));

    TraceFile.requireTraceOf(spans, TraceEventJson.of(Collections.unmodifiableList(spans)));
  }
}
