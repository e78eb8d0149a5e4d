package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each expectation is what Node 20 printed for the same program. */
final class PerformanceObserverTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;
  private final Performance performance = new Performance(loop);

  private PerformanceObserver logging(String name) {
    return new PerformanceObserver(
        performance, (list, observer) -> program.log(name + " " + names(list.getEntries())));
  }

  private static String names(List<PerformanceEntry> entries) {
    return entries.stream().map(PerformanceEntry::name).collect(Collectors.joining(","));
  }

  @Test
  void entriesComeTogetherInTheImmediateOfTheFirst() {
    program.run(() -> {
      performance.mark("early");
      PerformanceObserver first = logging("first");
      first.observe(EntryType.MARK);
      loop.setImmediate(program.logs("immediate before"));
      performance.mark("a");
      loop.setImmediate(program.logs("immediate after"));
      performance.mark("b");
      loop.nextTick(() -> performance.mark("tick"));
      Promise.resolve().then(() -> performance.mark("job"));
    });

    assertThat(program.output())
        .containsExactly("immediate before", "first a,b,tick,job", "immediate after");
  }

  @Test
  void nothingIsDrainedBetweenTwoObservers() {
    program.run(() -> {
      new PerformanceObserver(
              performance,
              (list, observer) -> {
                program.log("first");
                loop.nextTick(program.logs("tick of first"));
                Promise.resolve().then(program.logs("job of first"));
              })
          .observe(EntryType.MARK);
      logging("second").observe(EntryType.MARK);
      performance.mark("a");
      loop.setImmediate(program.logs("immediate"));
    });

    assertThat(program.output())
        .containsExactly("first", "second a", "tick of first", "job of first", "immediate");
  }

  @Test
  void whatIsMarkedInAnObserverComesWithTheNextTurn() {
    program.run(() -> {
      int[] rounds = new int[1];
      new PerformanceObserver(
              performance,
              (list, observer) -> {
                program.log(names(list.getEntries()));
                if (rounds[0]++ == 0) {
                  performance.mark("inside");
                  loop.setImmediate(program.logs("next turn"));
                }
              })
          .observe(EntryType.MARK);
      performance.mark("a");
    });

    assertThat(program.output()).containsExactly("a", "inside", "next turn");
    assertThat(program.trace.calls())
        .filteredOn(call -> call.label().equals("setImmediate"))
        .extracting(call -> call.turn())
        .containsExactly(1L, 2L, 2L);
  }

  @Test
  void bufferedBringsWhatIsThereAndIsServedInTheOrderOfAsking() {
    program.clock.advance(1);
    program.run(() -> {
      performance.mark("early");
      performance.measure("measure");
      logging("plain").observe(EntryType.MARK);
      PerformanceObserver buffered = logging("buffered");
      buffered.observeTypeBuffered(EntryType.MARK);
      buffered.observeTypeBuffered(EntryType.MEASURE);
      performance.mark("late");
    });

    assertThat(program.output()).containsExactly("buffered measure,early,late", "plain late");
  }

  @Test
  void bufferedCallsAlsoWithAnEmptyList() {
    program.run(() -> logging("buffered").observeTypeBuffered(EntryType.MARK));

    assertThat(program.output()).containsExactly("buffered ");
  }

  @Test
  void takenRecordsAreNotToldAgainButTheCallStillComes() {
    program.run(() -> {
      PerformanceObserver observer = logging("observer");
      observer.observe(EntryType.MARK);
      performance.mark("x");
      program.log("taken " + names(observer.takeRecords()));
    });

    assertThat(program.output()).containsExactly("taken x", "observer ");
  }

  @Test
  void aDisconnectedObserverIsNotCalledAndMayObserveAgain() {
    program.run(() -> {
      PerformanceObserver observer = logging("observer");
      observer.observe(EntryType.MARK);
      performance.mark("before");
      observer.disconnect();
      loop.setTimeout(
          () -> {
            observer.observeType(EntryType.MARK);
            performance.mark("after");
          },
          10);
    });

    assertThat(program.output()).containsExactly("observer after");
  }

  @Test
  void anObserverThatThrowsTakesTheTurnOfThoseBehindIt() {
    loop.process()
        .on("uncaughtException", arguments -> program.log(((Throwable) arguments[0]).getMessage()));
    program.run(() -> {
      PerformanceObserver throwing =
          new PerformanceObserver(
              performance,
              (list, observer) -> {
                observer.disconnect();
                throw new IllegalStateException("thrown");
              });
      throwing.observe(EntryType.MARK);
      logging("behind").observe(EntryType.MARK);
      performance.mark("y");
      loop.setTimeout(() -> performance.mark("z"), 10);
    });

    assertThat(program.output()).containsExactly("thrown", "behind y,z");
  }

  @Test
  void onlyTheTypesAskedForAreTold() {
    program.run(() -> {
      PerformanceObserver observer = logging("observer");
      observer.observe(EntryType.MARK, EntryType.MEASURE);
      observer.observe(EntryType.MEASURE);
      performance.mark("mark");
      performance.measure("measure");
    });

    assertThat(program.output()).containsExactly("observer measure");
  }

  @Test
  void aListIsSortedByStartAndCanBeAsked() {
    program.run(() -> {
      new PerformanceObserver(
              performance,
              (list, observer) -> {
                program.log(names(list.getEntries()));
                program.log(names(list.getEntriesByType(EntryType.MEASURE)));
                program.log(list.getEntriesByName("a").size());
                program.log(list.getEntriesByName("a", EntryType.MEASURE).size());
              })
          .observe(EntryType.MARK, EntryType.MEASURE);
      performance.mark("b", MarkOptions.at(9));
      performance.mark("a", MarkOptions.at(3));
      performance.measure("m", "a", "b");
    });

    assertThat(program.output()).containsExactly("a,m,b", "m", "1", "0");
  }

  @Test
  void theTwoFormsOfObserveDoNotMix() {
    PerformanceObserver multiple = logging("multiple");
    multiple.observe(EntryType.MARK);
    PerformanceObserver single = logging("single");
    single.observeType(EntryType.MARK);

    assertThatThrownBy(() -> multiple.observeType(EntryType.MARK))
        .isInstanceOf(DOMException.class)
        .hasMessageContaining("InvalidModificationError");
    assertThatThrownBy(() -> single.observe(EntryType.MARK))
        .isInstanceOf(DOMException.class)
        .hasMessageContaining("observeType()");
  }

  @Test
  void anObserverAloneDoesNotKeepTheLoopAlive() {
    program.run(() -> logging("observer").observe(EntryType.MARK, EntryType.FUNCTION));

    assertThat(program.output()).isEmpty();
    assertThat(loop.activeResources()).isEmpty();
  }

  @Test
  void entryTypesHaveNodesNames() {
    assertThat(PerformanceObserver.supportedEntryTypes().toString())
        .isEqualTo("[mark, measure, function, gc]");
  }
}
