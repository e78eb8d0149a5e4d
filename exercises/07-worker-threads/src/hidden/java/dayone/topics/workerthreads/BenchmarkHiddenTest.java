package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.workerthreads.Benchmark.Row;
import dayone.topics.workerthreads.Benchmark.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Task(5)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BenchmarkHiddenTest {

  private static final List<Row> ROWS =
      List.of(
          new Row(Way.INLINE, 12.34, 12, List.of()),
          new Row(Way.POOL, 3.085, 0.5, List.of()),
          new Row(Way.CHILD_PROCESS, 1234.56, 1, List.of()));

  /** A worker or a process that is told to end needs a moment; this is far more than one. */
  private static final int LONG_AFTER_MILLIS = 10_000;

  /** Whoever knows a fast way to count holds the loop so shortly that a coarse watch misses it. */
  private static final int TELLING_MILLIS = 50;

  @Test
  @Points(3)
  @Hint(
      "A loop that is held cannot look at the clock: that it was held shows when a timer fires too"
          + " late. Was there a timer before, and had it a chance to fire after?")
  void theDelayShowsWhoHeldTheLoopAndNothingIsLeftOpen() {
    EventLoop loop = EventLoop.create();
    List<String> open = new ArrayList<>();
    List<Outcome<List<Row>>> outcome = new ArrayList<>();

    long begin = System.nanoTime();
    loop.run(() ->
        outcome.add(
            Outcome.of(
                Benchmark.compare(loop, List.of(1_000_000), 2, 1),
                () ->
                    loop.setTimeout(
                            () -> {
                              open.addAll(loop.leftovers());
                              loop.terminate();
                            },
                            LONG_AFTER_MILLIS)
                        .unref())));

    assertThat(open)
        .as("what still kept the loop alive long after the promise was settled")
        .isEmpty();
    double allMillis = (System.nanoTime() - begin) / 1e6;
    Row inline = outcome.getFirst().value().getFirst();
    assertThat(inline.results()).as("INLINE: the result of one round").containsExactly(78_498L);
    assertThat(outcome.getFirst().value())
        .as("median and loop delay in milliseconds: no more than all of it took")
        .allSatisfy(row -> assertThat(row.medianMillis()).isBetween(0.0, allMillis))
        .allSatisfy(row -> assertThat(row.loopDelayMillis()).isBetween(0.0, allMillis));
    if (inline.medianMillis() > TELLING_MILLIS) {
      assertThat(inline.loopDelayMillis())
          .as(
              "INLINE: the loop delay, where a round of some %.0f ms holds the loop all the time",
              inline.medianMillis())
          .isGreaterThan(inline.medianMillis() / 2);
    }
  }

  @Test
  @Points(2)
  @Hint("Where does a slice end, and what is the loop given to do before the next one?")
  @LoopTest(callbackTakes = 1)
  @NonBlocking
  void slicesLetTheLoopGoOn(EventLoop loop) {
    int[] beats = {0};
    boolean[] counted = {false};
    List<Outcome<Long>> outcome = new ArrayList<>();

    loop.run(() -> {
      outcome.add(Outcome.of(Benchmark.primesInSlices(loop, 1_500_007), () -> counted[0] = true));
      beat(loop, beats, counted);
    });

    assertThat(outcome.getFirst().value())
        .as("primes below 1,500,007, which is one itself")
        .isEqualTo(114_155);
    assertThat(beats[0]).as("immediates that ran meanwhile").isGreaterThanOrEqualTo(10);
  }

  private static void beat(EventLoop loop, int[] beats, boolean[] counted) {
    if (!counted[0]) {
      beats[0]++;
      loop.setImmediate(() -> beat(loop, beats, counted));
    }
  }

  @Test
  @Points(1)
  @Hint("A head, a line of dashes, a line for each row; with a point and not a comma.")
  void tableHasALineForEachRow() {
    assertThat(Benchmark.table(ROWS).lines().map(BenchmarkHiddenTest::cells).toList())
        .as("the cells of the table, line by line; the dashes left out")
        .containsExactly(
            List.of("way", "median ms", "loop delay ms"),
            List.of(),
            List.of("INLINE", "12.3", "12.0"),
            List.of("POOL", "3.1", "0.5"),
            List.of("CHILD_PROCESS", "1234.6", "1.0"));
  }

  /** Without what only says how a table is drawn: spaces, dashes, colons. */
  private static List<String> cells(String line) {
    return Pattern.compile("\\|")
        .splitAsStream(line)
        .map(String::strip)
        .filter(cell -> !cell.matches("[-: ]*"))
        .toList();
  }

  @Test
  @Points(2)
  @Hint(
      "Each row has its name and one rect, one below the other. How wide is the longest, and one that"
          + " takes a quarter of its time?")
  void plotHasABarForEachRow() {
    String svg = Benchmark.plot(ROWS.subList(0, 2));
    assertThat(svg.strip()).as("the picture").contains("<svg").endsWith("</svg>");
    assertThat(svg).as("the picture").contains("INLINE", "POOL");
    List<String> bars =
        Pattern.compile("<rect\\b[^>]*>").matcher(svg).results().map(MatchResult::group).toList();
    assertThat(bars).as("the bars").hasSize(2);
    assertThat(bars.stream().map(bar -> Math.round(number(bar, "width"))))
        .as("the widths of the bars for 12.34 and 3.085 ms")
        .containsExactly(400L, 100L);
    double bottom = number(bars.get(0), "y") + number(bars.get(0), "height");
    assertThat(number(bars.get(1), "y"))
        .as("where the second bar begins, which stands below the first")
        .isGreaterThanOrEqualTo(bottom);
  }

  private static double number(String element, String attribute) {
    Matcher found = Pattern.compile("\\s" + attribute + "\\s*=\\s*[\"']([0-9.]+)").matcher(element);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  @Test
  @Points(1)
  @Hint("2 is prime; 0 and 1 are not; 'below' leaves out the limit itself. What about 25?")
  void countsPrimes() {
    int[] limits = {-1, 0, 2, 3, 26, 29, 30, 50};
    long[] counts = {0, 0, 0, 1, 9, 9, 10, 15};
    for (int i = 0; i < limits.length; i++) {
      assertThat(Benchmark.primesBelow(limits[i]))
          .as("primes below %d", limits[i])
          .isEqualTo(counts[i]);
    }
  }
}
