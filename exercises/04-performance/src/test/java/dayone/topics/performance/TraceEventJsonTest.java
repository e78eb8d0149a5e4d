package dayone.topics.performance;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.performance.TraceEventJson.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(3)
final class TraceEventJsonTest {

  @Test
  @Points(5)
  @Hint(
      "Compare your text with the example in README.md, key by key. In which unit are ts and dur, and"
          + " from what to what does dur count?")
  void writesACompleteEventForEachSpanAndANameForEachThread() {
    List<Span> spans =
        List.of(
            new Span("main", "readFile", "fs", 2_000_000, 3_500_500, Map.of("path", "a.txt")),
            new Span("worker", "sum", "cpu", 2_500_000, 9_000_001, Map.of()),
            new Span("main", "callback", "timers", 12_000_000, 12_000_000, Map.of()));

    TraceFile.requireTraceOf(spans, TraceEventJson.of(spans));
  }

  @Test
  @Points(3)
  @Hint(
      "Which characters may not stand in a JSON text as they are? They may be in every text of a"
          + " span: the name, the thread, and both sides of args.")
  void escapesWhatAJsonTextMayNotHold() {
    List<Span> spans =
        List.of(
            new Span("the \"main\" one", "say \"hi\"", "C:\\logs", 0, 1_000, Map.of()),
            new Span("the \"main\" one", "two\nlines", "tab\there", 2_000, 3_000, Map.of()),
            new Span(
                "the \"main\" one",
                "\u0001 bell \u0007",
                "ümläut €",
                4_000,
                5_000,
                Map.of("a \"key\"", "back\\slash", "line", "\r\n", "zero", "\u0000")));

    TraceFile.requireTraceOf(spans, TraceEventJson.of(spans));
  }

  @Test
  @Points(3)
  @Hint(
      "The list has the inner span first, since it ended first. What does a viewer need to know of"
          + " two spans that begin in the same nanosecond?")
  void writesAnOuterSpanBeforeWhatLiesInsideIt() {
    List<Span> spans =
        List.of(
            new Span("main", "inner", "js", 1_000, 2_000, Map.of()),
            new Span("main", "second inner", "js", 2_000, 4_000, Map.of()),
            new Span("main", "outer", "js", 1_000, 4_000, Map.of()),
            new Span("main", "outermost", "js", 500, 9_000, Map.of()));

    TraceFile.requireTraceOf(spans, TraceEventJson.of(spans));
  }
}
