package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dayone.runtime.loop.CompletionOrder;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.Clock;
import dayone.runtime.time.SystemClock;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@org.junit.jupiter.api.Timeout(60)
final class TraceEventsTest {

  private final StringWriter out = new StringWriter();
  private final TraceEvents file = TraceEvents.to(out);

  static Stream<Clock> clocks() {
    return Stream.of(new VirtualClock(), new SystemClock());
  }

  private EventLoop loop(Clock clock, LoopRow row) {
    return EventLoop.builder()
        .clock(clock)
        .completionOrder(new CompletionOrder.Submission())
        .observer(row)
        .build();
  }

  private List<JsonNode> events() {
    return new ObjectMapper().readTree(out.toString()).get("traceEvents").valueStream().toList();
  }

  private List<JsonNode> events(String phase) {
    return events().stream().filter(event -> event.get("ph").asString().equals(phase)).toList();
  }

  private static String name(JsonNode event) {
    return event.get("name").asString();
  }

  /** Every kind of callback, an exception, an interval, a callback inside another, work. */
  private static void everything(EventLoop loop, Console console) {
    loop.process()
        .on("uncaughtException", arguments -> console.log("uncaught"))
        .on("exit", arguments -> console.log("exit"));
    loop.run(() -> {
      AtomicInteger beats = new AtomicInteger();
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                console.log("beat");
                if (beats.incrementAndGet() == 3) {
                  loop.clearInterval(interval[0]);
                }
              },
              2);
      loop.clearTimeout(loop.setTimeout(() -> {}, 1));
      loop.setTimeout(
          () -> {
            throw new IllegalStateException("a \"quoted\" message");
          },
          1);
      loop.setImmediate(
          () -> loop.nextTick(() -> Promise.resolve().then(() -> console.log("job"))));
      loop.queueMicrotask(() -> console.log("microtask"));
      loop.queueWork(
          "fs.read",
          () -> "content",
          (error, content) -> loop.setImmediate(() -> console.log(content)));
      loop.defer(() -> {});
      loop.prepare(() -> {});
      loop.openHandle("server").close(() -> console.log("closed"));
    });
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void aTraceKeepsTheRulesOfTheFormat(Clock clock) {
    LoopRow row = file.row("main");
    EventLoop loop = loop(clock, row);
    Performance performance = new Performance(loop);
    row.userTiming(performance);
    EventLoopDelay delay = performance.monitorEventLoopDelay(1);
    row.eventLoopDelay(delay);
    delay.enable();
    everything(
        loop,
        row.console(line -> {
          performance.mark("line");
          performance.measure("since the last line", "line");
          return null;
        }));
    file.close();

    assertThat(TraceEventFormat.faults(out.toString())).isEmpty();
    assertThat(events("X"))
        .extracting(TraceEventsTest::name)
        .contains("main script", "setInterval 2 ms", "fs.read", "close server", "exit", "promise");
    assertThat(events("C"))
        .extracting(TraceEventsTest::name)
        .contains("queued", "event loop delay");
  }

  @Test
  void aFinishedTraceGivesTheSameCallbacksAsALiveOne() {
    Trace trace = new Trace();
    LoopRow row = file.row("main");
    EventLoop loop =
        EventLoop.builder()
            .clock(new VirtualClock())
            .completionOrder(new CompletionOrder.Submission())
            .observer(trace)
            .observer(row)
            .build();
    everything(loop, row.console(trace.console()));
    file.close();
    StringWriter later = new StringWriter();
    TraceEvents.write(trace, later);

    assertThat(TraceEventFormat.faults(later.toString())).isEmpty();
    assertThat(callbacks(later.toString())).isEqualTo(callbacks(out.toString())).isNotEmpty();
    assertThat(arrows(later.toString())).isEqualTo(arrows(out.toString())).isNotEmpty();
    assertThat(lines(later.toString())).isEqualTo(lines(out.toString())).isNotEmpty();
  }

  private static List<JsonNode> sorted(String json, String phase) {
    return new ObjectMapper()
        .readTree(json)
        .get("traceEvents")
        .valueStream()
        .filter(event -> event.get("ph").asString().equals(phase))
        .sorted((a, b) -> Double.compare(a.get("ts").asDouble(), b.get("ts").asDouble()))
        .toList();
  }

  private static List<String> callbacks(String json) {
    return sorted(json, "X").stream()
        .map(event ->
            name(event)
                + event.at("/args/phase")
                + event.at("/args/turn")
                + event.at("/args/error"))
        .toList();
  }

  /** From which callback to which, by name, in order of arrival. */
  private static List<String> arrows(String json) {
    List<String> arrows = new ArrayList<>();
    for (JsonNode end : sorted(json, "f")) {
      JsonNode begin =
          sorted(json, "s").stream()
              .filter(event -> event.get("id").equals(end.get("id")))
              .findFirst()
              .orElseThrow();
      arrows.add(around(json, begin) + " → " + around(json, end));
    }
    return arrows;
  }

  private static String around(String json, JsonNode event) {
    double ts = event.get("ts").asDouble();
    return sorted(json, "X").reversed().stream()
        .filter(slice -> slice.get("ts").asDouble() <= ts)
        .filter(slice -> slice.get("ts").asDouble() + slice.get("dur").asDouble() >= ts)
        .map(TraceEventsTest::name)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(String json) {
    return sorted(json, "i").stream().map(TraceEventsTest::name).toList();
  }

  @Test
  void anArrowLeadsFromWhatScheduledToWhatWasScheduled() {
    EventLoop loop = loop(new VirtualClock(), file.row("main"));
    loop.run(() -> loop.setTimeout(() -> loop.nextTick(() -> loop.setImmediate(() -> {})), 5));
    file.close();

    assertThat(arrows(out.toString()))
        .containsExactly(
            "main script → setTimeout 5 ms",
            "setTimeout 5 ms → process.nextTick",
            "process.nextTick → setImmediate");
  }

  @Test
  void ofManyCallbacksThatWaitTheOldestGetNoArrow() {
    EventLoop loop = loop(new VirtualClock(), file.row("main", 2));
    loop.run(() -> {
      loop.setTimeout(() -> {}, 5);
      loop.setTimeout(() -> {}, 6);
      loop.setTimeout(() -> {}, 7);
    });
    file.close();

    assertThat(arrows(out.toString()))
        .containsExactly("main script → setTimeout 6 ms", "main script → setTimeout 7 ms");
    assertThat(TraceEventFormat.faults(out.toString())).isEmpty();
  }

  @Test
  void phasesEncloseTheirCallbacksAndEmptyOnesAreLeftOut() {
    EventLoop loop = loop(new VirtualClock(), file.row("main"));
    loop.run(() -> loop.setTimeout(() -> loop.setImmediate(() -> {}), 5));
    file.close();

    assertThat(events("B"))
        .extracting(TraceEventsTest::name, event -> event.at("/args/turn").asInt())
        .containsExactly(
            tuple("main_script", 0), tuple("poll", 1), tuple("timers", 1), tuple("check", 2));
    assertThat(events("E"))
        .filteredOn(event -> name(event).equals("poll"))
        .extracting(event -> event.at("/args/idle_us").asDouble())
        .containsExactly(5000.0);
  }

  @Test
  void aVirtualTurnIsDrawnInItsOrderAlthoughNoTimePasses() {
    EventLoop loop = loop(new VirtualClock(), file.row("main"));
    loop.run(() -> {
      for (int i = 0; i < 3; i++) {
        loop.setImmediate(() -> {});
      }
    });
    file.close();

    assertThat(events("X"))
        .allSatisfy(event -> assertThat(event.get("dur").asDouble()).isPositive());
    assertThat(sorted(out.toString(), "X"))
        .extracting(event -> event.at("/args/id").asInt())
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void timesAreMicrosecondsOfTheClock() {
    VirtualClock clock = new VirtualClock();
    EventLoop loop = loop(clock, file.row("main"));
    loop.run(() -> loop.setTimeout(() -> clock.advanceNanos(2_500_250), 7));
    file.close();

    JsonNode timer = sorted(out.toString(), "X").getLast();
    assertThat(timer.get("ts").asDouble()).isBetween(7_000.0, 7_010.0);
    assertThat(timer.get("dur").asDouble()).isBetween(2_490.0, 2_500.25);
  }

  @Test
  void marksAreMomentsAndMeasuresAreSpans() {
    VirtualClock clock = new VirtualClock();
    LoopRow row = file.row("main");
    EventLoop loop = loop(clock, row);
    Performance performance = new Performance(loop);
    row.userTiming(performance);
    loop.run(() -> {
      performance.mark("begin");
      loop.setTimeout(() -> performance.measure("until the timer", "begin"), 30);
      performance.timerify("work", () -> clock.advance(3)).call();
    });
    file.close();

    assertThat(events("i"))
        .extracting(TraceEventsTest::name, event -> event.get("cat").asString())
        .containsExactly(tuple("begin", "node,node.perf,node.perf.usertiming"));
    assertThat(events("b"))
        .extracting(
            TraceEventsTest::name,
            event -> event.get("cat").asString(),
            event -> event.get("ts").asDouble())
        .containsExactlyInAnyOrder(
            tuple("work", "node,node.perf,node.perf.function", 0.0),
            tuple("until the timer", "node,node.perf,node.perf.usertiming", 0.0));
    assertThat(events("e"))
        .extracting(TraceEventsTest::name, event -> event.get("ts").asDouble())
        .containsExactlyInAnyOrder(tuple("work", 3_000.0), tuple("until the timer", 30_000.0));
  }

  @Test
  void theDepthOfTheQueuesRisesAtTheEndOfACallbackAndFallsToZero() {
    EventLoop loop = loop(new VirtualClock(), file.row("main"));
    loop.run(() -> {
      loop.nextTick(() -> {});
      loop.nextTick(() -> {});
      Promise.resolve().then(() -> {});
    });
    file.close();

    assertThat(events("C"))
        .extracting(
            event -> event.at("/args/ticks").asInt(), event -> event.at("/args/microtasks").asInt())
        .containsExactly(tuple(2, 1), tuple(0, 0));
  }

  @Test
  void eachLoopHasARowAndAName(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("trace.json");
    try (TraceEvents two = TraceEvents.to(path)) {
      for (String name : List.of("main", "worker")) {
        EventLoop loop = loop(new SystemClock(), two.row(name));
        Thread thread =
            Thread.ofPlatform().start(() -> loop.run(() -> loop.setImmediate(() -> {})));
        thread.join();
      }
    }
    String json = Files.readString(path);

    assertThat(TraceEventFormat.faults(json)).isEmpty();
    JsonNode events = new ObjectMapper().readTree(json).get("traceEvents");
    assertThat(events.valueStream().filter(event -> name(event).equals("thread_name")))
        .extracting(event -> event.get("tid").asInt(), event -> event.at("/args/name").asString())
        .containsExactly(tuple(1, "main"), tuple(2, "worker"));
    assertThat(sorted(json, "X"))
        .extracting(event -> event.get("tid").asInt())
        .as("one time for both: the second loop ran after the first")
        .containsExactly(1, 1, 2, 2);
  }

  @Test
  void aFileThatIsClosedInTheMidstOfACallbackIsWholeAllTheSame() {
    EventLoop loop = loop(new VirtualClock(), file.row("main"));
    loop.run(() -> loop.setTimeout(file::close, 5));

    assertThat(TraceEventFormat.faults(out.toString())).isEmpty();
    assertThat(events("X"))
        .extracting(TraceEventsTest::name)
        .containsExactly("main script", "setTimeout 5 ms");
  }

  @Test
  void anyTextMayBeAName() {
    LoopRow row = file.row("\"row\" \\ \n\u0001");
    String odd = "tab\t, quote\", backslash\\, line\r\n, \u0000, é, 漢, \uD83D\uDE00, half \uD83D";
    EventLoop loop = loop(new VirtualClock(), row);
    Console console = row.console(line -> null);
    loop.run(() -> console.log(odd));
    file.close();

    assertThat(events("i")).extracting(TraceEventsTest::name).containsExactly(odd);
    assertThat(TraceEventFormat.faults(out.toString())).isEmpty();
  }

  @Test
  void aLoopMayBeRunAgainInTheSameFile() {
    EventLoop loop = loop(new VirtualClock(), file.row("main"));
    loop.run(() -> loop.setTimeout(() -> {}, 5));
    loop.run(() -> loop.setTimeout(() -> {}, 5));
    file.close();

    assertThat(TraceEventFormat.faults(out.toString())).isEmpty();
    assertThat(events("X")).hasSize(4);
  }
}
