package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class JfrObserverTest {

  @TempDir private Path folder;

  private final EventLoop loop =
      EventLoop.builder().clock(new VirtualClock()).observer(new JfrObserver()).build();

  private void program() {
    loop.run(() -> {
      EventLoopDelay delay = new EventLoopDelay(loop, 10);
      delay.enable();
      loop.setTimeout(delay::disable, 35);
      loop.setImmediate(() -> loop.nextTick(() -> {}));
      loop.process().on("uncaughtException", arguments -> {});
      loop.queueWork(
          "fs.read",
          () -> "",
          (error, result) -> {
            throw new IllegalStateException("thrown");
          });
    });
  }

  private List<RecordedEvent> record() throws Exception {
    return record(recording -> {
      recording.start();
      program();
      recording.stop();
    });
  }

  private List<RecordedEvent> record(Consumer<Recording> body) throws Exception {
    Path file = folder.resolve("loop.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dayone.Callback");
      recording.enable("dayone.Turn");
      recording.enable("dayone.EventLoopDelay");
      body.accept(recording);
      recording.dump(file);
    }
    // Other tests of this JVM may record as well; what they do is on other threads. And a file
    // holds
    // its events buffer by buffer, not in the order in which they happened.
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dayone."))
        .filter(event -> event.getThread().getJavaThreadId() == Thread.currentThread().threadId())
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .toList();
  }

  private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
  }

  @Test
  void callbacksTurnsAndDelaysAreInTheRecording() throws Exception {
    List<RecordedEvent> events = record();

    assertThat(named(events, "dayone.Callback"))
        .extracting(
            event -> event.getString("kind"),
            event -> event.getString("phase"),
            event -> event.getString("label"))
        .contains(
            tuple("MAIN_SCRIPT", "MAIN_SCRIPT", "main script"),
            tuple("IMMEDIATE", "CHECK", "setImmediate"),
            tuple("NEXT_TICK", "CHECK", "process.nextTick"),
            tuple("TIMEOUT", "TIMERS", "setTimeout 35 ms"),
            tuple("COMPLETION", "POLL", "fs.read"));
    assertThat(named(events, "dayone.Turn"))
        .extracting(event -> event.getLong("turn"))
        .startsWith(1L, 2L)
        .isSorted();
    assertThat(
            named(events, "dayone.Turn").stream()
                .mapToLong(event -> event.getDuration("idle").toMillis())
                .sum())
        .isEqualTo(35);
    assertThat(named(events, "dayone.EventLoopDelay"))
        .extracting(event -> event.getDuration("delay").toMillis())
        .containsExactly(10L, 10L);
  }

  @Test
  void aCallbackKnowsWhoScheduledItAndWhatItThrew() throws Exception {
    List<RecordedEvent> callbacks = named(record(), "dayone.Callback");

    RecordedEvent main = only(callbacks, "MAIN_SCRIPT");
    RecordedEvent immediate =
        callbacks.stream()
            .filter(event -> event.getString("kind").equals("IMMEDIATE"))
            .findFirst()
            .orElseThrow();
    assertThat(immediate.getLong("scheduledBy")).isEqualTo(main.getLong("id"));
    assertThat(only(callbacks, "NEXT_TICK").getLong("scheduledBy"))
        .isEqualTo(immediate.getLong("id"));
    assertThat(only(callbacks, "COMPLETION").getString("error"))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(main.getString("error")).isNull();
  }

  private static RecordedEvent only(List<RecordedEvent> events, String kind) {
    List<RecordedEvent> found =
        events.stream().filter(event -> event.getString("kind").equals(kind)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void withoutARecordingTheLoopRunsAsEver() {
    program();

    assertThat(loop.activeResources()).isEmpty();
  }

  @Test
  void aRecordingThatStartsInTheMiddleShowsWhatComesAfterIt() throws Exception {
    List<RecordedEvent> events =
        record(recording -> {
          loop.run(() -> {
            loop.setTimeout(recording::start, 10);
            loop.setTimeout(() -> loop.nextTick(() -> {}), 20);
          });
          recording.stop();
        });

    assertThat(named(events, "dayone.Callback"))
        .extracting(
            event -> event.getString("kind"),
            event -> event.getString("label"),
            event -> event.getLong("scheduledBy"))
        .startsWith(tuple("TIMEOUT", "TIMEOUT", 0L))
        .anyMatch(event -> event.toList().get(0).equals("NEXT_TICK"));
    assertThat(named(events, "dayone.Turn")).isNotEmpty();
  }
}
