package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asynciterators.EventStream.WhenFull;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(maxCallbacks = 100_000)
final class EventStreamHiddenTest {

  @Test
  @Points(2)
  @Hint(
      "With FAIL, a buffer that is full ends it: no more events are taken from that moment on. But what"
          + " waits already is good. When does the error come, and how often?")
  void failsWhenTheBufferIsFull(EventLoop loop) {
    EventEmitter sensor = new EventEmitter();
    EventStream stream = new EventStream(sensor, "value", "end", 2, WhenFull.FAIL);
    List<String> answers = new ArrayList<>();
    List<Integer> listeners = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          AsyncIterator<Object> values = stream.iterator();
          for (int i = 1; i <= 4; i++) {
            sensor.emit("value", i);
          }
          listeners.add(sensor.listenerCount("value"));
          listeners.add(sensor.listenerCount("end"));
          listeners.add(sensor.listenerCount("error"));
          for (int i = 0; i < 4; i++) {
            answers.add(await(Answers.told(values.next())));
          }
          sensor.emit("value", 5);
          answers.add(await(Answers.told(values.next())));
        }));

    assertThat(answers).hasSize(5);
    assertThat(answers.subList(0, 2)).as("what waited").containsExactly("1", "2");
    assertThat(answers.get(2)).as("the answer behind it").startsWith("error: ");
    assertThat(answers.subList(3, 5))
        .as("the answers behind the error")
        .containsExactly("end", "end");
    assertThat(listeners)
        .as("listeners of value, end and error when the buffer was full")
        .containsExactly(0, 0, 0);
    assertThat(stream.dropped()).as("how many events were lost").isEqualTo(1);
  }

  @Test
  @Points(2)
  @Hint(
      "An 'error' event ends it as well. First what waits is handed out, then comes the error, once. If"
          + " several wait for an event, the first of them gets the error and the others the end.")
  void failsWithTheErrorOfTheEmitter(EventLoop loop) {
    List<String> buffered = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    List<String> quiet = new ArrayList<>();
    EventEmitter sensor = new EventEmitter();
    loop.run(() ->
        async(() -> {
          AsyncIterator<Object> first =
              new EventStream(sensor, "value", "end", 5, WhenFull.DROP_OLDEST).iterator();
          AsyncIterator<Object> second =
              new EventStream(sensor, "value", "end", 5, WhenFull.DROP_OLDEST).iterator();
          AsyncIterator<Object> third =
              new EventStream(sensor, "value", "end", 5, WhenFull.DROP_OLDEST).iterator();
          Answers.askAtOnce(second, 4, loop, waiting);
          sensor.emit("value", 1);
          sensor.emit("value", 2);
          sensor.emit("error", new IllegalStateException("no power"));
          sensor.emit("value", 3);
          await(Answers.finish(third));
          await(Answers.ask(first, 4, loop, buffered));
          await(Answers.ask(second, 1, loop, waiting));
          await(Answers.ask(third, 2, loop, quiet));
        }));

    assertThat(buffered)
        .as("what an iterator gives that nobody had asked before the error")
        .containsExactly("0 1", "0 2", "0 error: no power", "0 end");
    assertThat(waiting)
        .as("what four calls get that waited, and one behind the error")
        .containsExactly(
            "0 call 1: 1", "0 call 2: 2", "0 call 3: error: no power", "0 call 4: end", "0 end");
    assertThat(quiet)
        .as("what one gives that was left after the error")
        .containsExactly("0 end", "0 end");
    assertThat(sensor.listenerCount("value")).as("listeners that are left").isZero();
    assertThat(sensor.listenerCount("error")).as("listeners that are left").isZero();
  }

  @Test
  @Points(2)
  @Hint(
      "finish() comes while calls of next() wait for an event that will not come any more. What becomes"
          + " of them, and of what waits in the buffer of another one?")
  void answersWhoeverWaitsWhenItIsLeft(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    List<String> afterwards = new ArrayList<>();
    loop.run(() -> {
      EventEmitter sensor = new EventEmitter();
      EventStream stream = new EventStream(sensor, "value", "end", 5, WhenFull.FAIL);
      AsyncIterator<Object> values = stream.iterator();
      AsyncIterator<Object> others = stream.iterator();
      Answers.askAtOnce(values, 3, loop, answers);
      loop.setTimeout(() -> sensor.emit("value", 1), 10);
      loop.setTimeout(() -> values.finish(), 20);
      loop.setTimeout(() -> sensor.emit("value", 2), 30);
      loop.setTimeout(() -> Answers.ask(others, 1, loop, afterwards), 40);
      loop.setTimeout(() -> others.finish(), 50);
      loop.setTimeout(() -> Answers.ask(others, 1, loop, afterwards), 60);
    });

    assertThat(answers)
        .as("three calls at once, an event at 10 and finish() at 20")
        .containsExactly("10 call 1: 1", "20 call 2: end", "20 call 3: end");
    assertThat(afterwards)
        .as("an iterator that has two events, is asked once, is left, and is asked once more")
        .containsExactly("40 1", "60 end");
  }

  @Test
  @Points(3)
  @Hint(
      "Events and calls come in any order. Write down what waits after each of them, for each policy: the"
          + " events that come are the events that are handed out, that are lost, and that still wait.")
  void isRightInAnySequence(EventLoop loop) {
    List<String> wrong = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            WhenFull policy = seed % 2 == 0 ? WhenFull.DROP_OLDEST : WhenFull.DROP_NEWEST;
            int capacity = 1 + random.nextInt(4);
            EventEmitter sensor = new EventEmitter();
            EventStream stream = new EventStream(sensor, "value", "end", capacity, policy);
            AsyncIterator<Object> values = stream.iterator();
            List<String> answers = new ArrayList<>();
            Model model = new Model(capacity, policy);
            for (int i = 0; i < 60; i++) {
              if (random.nextInt(5) < 3) {
                sensor.emit("value", i);
                model.event(i);
              } else {
                String call = "call " + i + ": ";
                Answers.told(values.next()).thenAccept(answer -> answers.add(call + answer));
                model.call(call);
              }
              if (random.nextInt(3) == 0) {
                await((Object) null);
              }
            }
            sensor.emit("end");
            model.end();
            await(new dayone.runtime.async.TimersPromises(loop).setImmediate(""));
            answers.sort(null);
            model.answers.sort(null);
            if (!answers.equals(model.answers) || stream.dropped() != model.dropped) {
              wrong.add(
                  policy
                      + " of "
                      + capacity
                      + ", sequence "
                      + seed
                      + ": "
                      + answers
                      + " and "
                      + stream.dropped()
                      + " lost, instead of "
                      + model.answers
                      + " and "
                      + model.dropped);
            }
          }
        }));

    assertThat(wrong).as("sequences that are not right").isEmpty();
  }

  /** What should happen, without promises. */
  private static final class Model {
    final List<String> answers = new ArrayList<>();
    final ArrayDeque<Integer> events = new ArrayDeque<>();
    final ArrayDeque<String> calls = new ArrayDeque<>();
    final int capacity;
    final WhenFull policy;
    long dropped;

    Model(int capacity, WhenFull policy) {
      this.capacity = capacity;
      this.policy = policy;
    }

    void event(int value) {
      if (!calls.isEmpty()) {
        answers.add(calls.remove() + value);
        return;
      }
      events.add(value);
      if (events.size() > capacity) {
        dropped++;
        if (policy == WhenFull.DROP_OLDEST) {
          events.removeFirst();
        } else {
          events.removeLast();
        }
      }
    }

    void call(String call) {
      if (events.isEmpty()) {
        calls.add(call);
      } else {
        answers.add(call + events.remove());
      }
    }

    void end() {
      calls.forEach(call -> answers.add(call + "end"));
    }
  }

  @Test
  @Points(1)
  @Hint(
      "An emitter calls all listeners that were there when the event began, also one that is removed"
          + " meanwhile. What of an event that reaches an iterator which was left a moment before?")
  void losesNothingAfterItsEnd(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    List<Long> dropped = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          EventEmitter sensor = new EventEmitter();
          EventStream stream = new EventStream(sensor, "value", "end", 1, WhenFull.DROP_NEWEST);
          List<AsyncIterator<Object>> values = new ArrayList<>();
          sensor.on("value", arguments -> values.forEach(AsyncIterator::finish));
          values.add(stream.iterator());
          sensor.emit("value", 1);
          await(Answers.ask(values.getFirst(), 2, loop, answers));
          sensor.emit("value", 2);
          sensor.emit("value", 3);
          dropped.add(stream.dropped());
        }));

    assertThat(answers)
        .as("an iterator that was left by a listener before its own")
        .containsExactly("0 end", "0 end");
    assertThat(dropped).as("how many events were lost").containsExactly(0L);
  }

  @Test
  @Points(1)
  @Hint(
      "Each iterator has its own buffer, and knows the events that came after it was made. What is lost"
          + " is counted for all of them together.")
  void givesEachIteratorItsOwnBuffer(EventLoop loop) {
    List<String> early = new ArrayList<>();
    List<String> late = new ArrayList<>();
    List<Long> dropped = new ArrayList<>();
    loop.run(() ->
        async(() -> {
          EventEmitter sensor = new EventEmitter();
          EventStream stream = new EventStream(sensor, "value", "close", 2, WhenFull.DROP_OLDEST);
          sensor.emit("value", 0);
          AsyncIterator<Object> first = stream.iterator();
          sensor.emit("value", 1);
          sensor.emit("end");
          AsyncIterator<Object> second = stream.iterator();
          sensor.emit("value", 2);
          sensor.emit("value", 3);
          sensor.emit("value", 4);
          sensor.emit("close");
          await(Answers.ask(first, 3, loop, early));
          await(Answers.ask(second, 3, loop, late));
          dropped.add(stream.dropped());
        }));

    assertThat(early).as("an iterator from before 1").containsExactly("0 3", "0 4", "0 end");
    assertThat(late).as("an iterator from before 2").containsExactly("0 3", "0 4", "0 end");
    assertThat(dropped).as("how many events were lost").containsExactly(3L);
    assertThatThrownBy(
            () -> new EventStream(new EventEmitter(), "value", "end", 0, WhenFull.DROP_OLDEST))
        .as("a buffer without a place")
        .isInstanceOf(IllegalArgumentException.class);
  }
}
