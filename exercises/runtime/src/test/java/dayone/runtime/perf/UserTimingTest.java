package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dayone.runtime.fixture.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What Node 20 answers to the same calls; the figures were read off it. */
final class UserTimingTest {

  private final Program program = Program.inOrder();
  private final Performance performance = new Performance(program.loop);

  private void marks() {
    performance.mark("s", MarkOptions.at(5).detail("begin"));
    performance.mark("e", MarkOptions.at(15));
    program.clock.advance(20);
  }

  private List<Double> spanOf(MeasureOptions options) {
    PerformanceMeasure measure = performance.measure("m", options);
    return List.of(measure.startTime(), measure.duration());
  }

  @Test
  void timeIsFinerThanAMillisecondAndFollowsTheClockOfTheLoop() {
    program.clock.advance(3);
    program.clock.advanceNanos(250_000);

    assertThat(performance.now()).isEqualTo(3.25);
    assertThat(program.loop.now()).isEqualTo(3);
    assertThat(performance.timeOrigin()).isZero();
  }

  @Test
  void aMarkIsNowUnlessATimeIsGiven() {
    program.clock.advance(7);

    assertThat(performance.mark("now")).isEqualTo(new PerformanceMark("now", 7, null));
    assertThat(performance.mark("then", MarkOptions.at(2)))
        .isEqualTo(new PerformanceMark("then", 2, null));
    assertThat(performance.mark("with", MarkOptions.with("detail")).detail()).isEqualTo("detail");
  }

  @Test
  void beyondAMillionEntriesThatNobodyClearsThereIsOneWarning() {
    List<String> warnings = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            warnings.add(logged.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Timeline.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      for (int i = 0; i < 1_000_000; i++) {
        performance.mark("m");
      }
      assertThat(warnings).isEmpty();
      performance.mark("m");
      performance.mark("m");
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }

    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("1000001 mark entries", "clearMarks()");
  }

  @Test
  void aMeasureGoesFromMarkToMark() {
    marks();

    assertThat(performance.measure("m", "s", "e"))
        .isEqualTo(new PerformanceMeasure("m", 5, 10, null));
  }

  @Test
  void whatIsLeftOutIsTheTimeOriginAndNow() {
    marks();

    assertThat(performance.measure("m").duration()).isEqualTo(20);
    assertThat(performance.measure("m", "s").duration()).isEqualTo(15);
    assertThat(performance.measure("m", null, "e").duration()).isEqualTo(15);
    assertThat(spanOf(MeasureOptions.none())).containsExactly(0.0, 20.0);
    assertThat(spanOf(MeasureOptions.none().detail(7))).containsExactly(0.0, 20.0);
  }

  @Test
  void twoOfStartEndAndDurationGiveTheThird() {
    marks();

    assertThat(spanOf(MeasureOptions.none().start("s").duration(3))).containsExactly(5.0, 3.0);
    assertThat(spanOf(MeasureOptions.none().end("e").duration(3))).containsExactly(12.0, 3.0);
    assertThat(spanOf(MeasureOptions.none().start(1).end(2))).containsExactly(1.0, 1.0);
    assertThatThrownBy(() -> spanOf(MeasureOptions.none().start("s").end("e").duration(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one too many");
  }

  @Test
  void aDurationAloneCountsForNothing() {
    marks();

    assertThat(spanOf(MeasureOptions.none().duration(3))).containsExactly(0.0, 20.0);
  }

  @Test
  void anEndBeforeTheStartGivesANegativeDuration() {
    marks();

    assertThat(performance.measure("m", "e", "s").duration()).isEqualTo(-10);
  }

  @Test
  void ofMarksWithOneNameTheLatestIsMeant() {
    marks();
    performance.mark("s");

    assertThat(performance.measure("m", "s").duration()).isZero();
    assertThat(performance.getEntriesByName("s")).hasSize(2);
  }

  @Test
  void anUnknownMarkIsASyntaxErrorThatNamesIt() {
    marks();

    assertThatThrownBy(() -> performance.measure("m", "nope"))
        .isInstanceOf(DOMException.class)
        .hasMessageContaining("SyntaxError")
        .hasMessageContaining("The \"nope\" performance mark has not been set")
        .extracting(error -> ((DOMException) error).name())
        .isEqualTo("SyntaxError");
    assertThatThrownBy(() -> performance.measure("m", "s", "nope"))
        .isInstanceOf(DOMException.class);
    assertThat(performance.getEntriesByType(EntryType.MEASURE)).isEmpty();
  }

  @Test
  void aTimeIsNotNegative() {
    assertThatThrownBy(() -> performance.mark("x", MarkOptions.at(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1.0 is not a valid timestamp");
    assertThatThrownBy(() -> spanOf(MeasureOptions.none().start(-1)))
        .hasMessageContaining("not a valid timestamp");
    assertThatThrownBy(() -> performance.mark("x", MarkOptions.at(Double.NaN)))
        .hasMessageContaining("not a valid timestamp");
  }

  @Test
  void milestonesMayBeMeasuredFromAndNotBeMarked() {
    program.clock.advance(2);
    program.run(() -> {
      program.clock.advance(3);
      program.loop.setImmediate(
          () -> program.log(performance.measure("m", "loopStart").startTime()));
      program.log(performance.measure("m", "loopStart").startTime());
      program.log(performance.measure("m", "bootstrapComplete").startTime());
    });

    assertThat(program.output()).containsExactly("-1.0", "2.0", "5.0");
    assertThatThrownBy(() -> performance.mark("loopStart")).hasMessageContaining("milestone");
    assertThatThrownBy(() -> performance.clearMarks("loopExit")).hasMessageContaining("milestone");
  }

  @Test
  void entriesComeInOrderOfTheirStart() {
    marks();
    performance.measure("m", "s", "e");
    performance.mark("zero", MarkOptions.at(0));

    assertThat(performance.getEntries())
        .extracting(PerformanceEntry::name)
        .containsExactly("zero", "s", "m", "e");
    assertThat(performance.getEntriesByName("m", EntryType.MARK)).isEmpty();
    assertThat(performance.getEntriesByType(EntryType.GC)).isEmpty();
  }

  @Test
  void clearedMarksAreGoneForMeasuresToo() {
    marks();
    performance.clearMarks("s");

    assertThat(performance.getEntries()).extracting(PerformanceEntry::name).containsExactly("e");
    assertThatThrownBy(() -> performance.measure("m", "s")).isInstanceOf(DOMException.class);
    performance.clearMarks();
    assertThat(performance.getEntries()).isEmpty();
  }

  @Test
  void clearMeasuresLeavesMarks() {
    marks();
    performance.measure("a", "s", "e");
    performance.measure("b", "s", "e");
    performance.clearMeasures("a");
    assertThat(performance.getEntriesByType(EntryType.MEASURE)).hasSize(1);
    performance.clearMeasures();

    assertThat(performance.getEntries())
        .extracting(PerformanceEntry::name)
        .containsExactly("s", "e");
  }

  @Test
  void inRealTimeTheOriginLiesOnTheWallClock() {
    Performance real = new Performance(dayone.runtime.loop.EventLoop.create());

    assertThat(real.timeOrigin() + real.now())
        .isCloseTo((double) System.currentTimeMillis(), within(60_000.0));
    assertThat(real.now()).isPositive();
  }
}
