package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asynciterators.EventStream.WhenFull;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 5_000)
final class EventStreamTest {

  @Test
  @Points(3)
  @Hint(
      "An event may come before somebody asks, and somebody may ask before an event comes. So there are"
          + " two kinds of things that wait. After the end event, what waits is still handed out.")
  void givesEventsInTheirOrder(EventLoop loop) {
    EventEmitter sensor = new EventEmitter();
    List<String> answers = new ArrayList<>();
    loop.run(() -> {
      AsyncIterator<Object> values =
          new EventStream(sensor, "value", "end", 10, WhenFull.FAIL).iterator();
      sensor.emit("value", "a");
      sensor.emit("value", "b");
      loop.setTimeout(() -> sensor.emit("value", "c"), 50);
      loop.setTimeout(
          () -> {
            sensor.emit("value", "d");
            sensor.emit("other", "x");
            sensor.emit("value", "e");
            sensor.emit("end");
            sensor.emit("value", "f");
          },
          80);
      Answers.ask(values, 7, loop, answers);
    });

    assertThat(answers)
        .as("the answers to seven calls, one after the other")
        .containsExactly("0 a", "0 b", "50 c", "80 d", "80 e", "80 end", "80 end");
  }

  @Test
  @Points(3)
  @Hint(
      "Three may wait, and five come. Which three are there in the end, for each of the two policies? An"
          + " event that somebody waits for needs no place in the buffer.")
  void losesEventsWhenTheBufferIsFull(EventLoop loop) {
    List<String> oldest = new ArrayList<>();
    List<String> newest = new ArrayList<>();
    List<Long> dropped = new ArrayList<>();
    loop.run(() -> {
      EventEmitter sensor = new EventEmitter();
      EventStream latest = new EventStream(sensor, "value", "end", 3, WhenFull.DROP_OLDEST);
      EventStream first = new EventStream(sensor, "value", "end", 3, WhenFull.DROP_NEWEST);
      AsyncIterator<Object> ofLatest = latest.iterator();
      AsyncIterator<Object> ofFirst = first.iterator();
      Answers.ask(ofLatest, 1, loop, oldest);
      Answers.ask(ofFirst, 1, loop, newest);
      for (int i = 0; i <= 5; i++) {
        sensor.emit("value", i);
      }
      sensor.emit("end");
      loop.setTimeout(
          () -> {
            Answers.ask(ofLatest, 4, loop, oldest);
            Answers.ask(ofFirst, 4, loop, newest);
            dropped.add(latest.dropped());
            dropped.add(first.dropped());
          },
          10);
    });

    assertThat(oldest)
        .as("0 to 5 with three places, when the oldest has to go")
        .containsExactly("0 0", "10 3", "10 4", "10 5", "10 end");
    assertThat(newest)
        .as("0 to 5 with three places, when the newest has to go")
        .containsExactly("0 0", "10 1", "10 2", "10 3", "10 end");
    assertThat(dropped).as("how many events each has lost").containsExactly(2L, 2L);
  }

  @Test
  @Points(3)
  @Hint(
      "The loop is left. What of yours does the emitter still hold? Each listener that was added for this"
          + " iterator has to go, and no other.")
  void stopsListeningWhenTheLoopIsLeft(EventLoop loop) {
    EventEmitter sensor = new EventEmitter();
    sensor.on("error", arguments -> {});
    List<Object> seen = new ArrayList<>();
    List<Integer> listeners = new ArrayList<>();
    loop.run(() -> {
      EventStream stream = new EventStream(sensor, "value", "end", 10, WhenFull.DROP_OLDEST);
      listeners.add(sensor.listenerCount("value"));
      async(() -> {
        try (ForAwait<Object> values = ForAwait.of(stream)) {
          while (seen.size() < 2 && values.next()) {
            seen.add(values.item());
            await(new TimersPromises(loop).setTimeout(15, ""));
          }
        }
        listeners.add(sensor.listenerCount("value"));
        listeners.add(sensor.listenerCount("end"));
        listeners.add(sensor.listenerCount("error"));
      });
      for (int i = 1; i <= 10; i++) {
        int value = i;
        loop.setTimeout(() -> sensor.emit("value", value), i * 10);
      }
    });

    assertThat(seen).containsExactly(1, 2);
    assertThat(listeners)
        .as(
            "listeners of value before the loop, of value, end and error behind it; one of error is not"
                + " yours")
        .containsExactly(0, 0, 0, 1);
  }
}
