package dayone.topics.asynciterators;

import static dayone.testkit.LoopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest(maxCallbacks = 50_000)
final class DataStreamHiddenTest {

  @Test
  @Points(1)
  @Hint("Nobody has called next() yet. What does the loop wait for, and who has set that timer?")
  void doesNothingBeforeItIsAsked(EventLoop loop) {
    List<String> open = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    loop.run(() -> {
      AsyncIterator<Integer> items = new DataStream<>(loop, List.of(1, 2)).iterator();
      loop.nextTick(() -> loop.nextTick(() -> open.addAll(loop.leftovers())));
      loop.setTimeout(() -> items.next().thenAccept(result -> times.add(loop.now())), 1_000);
    });

    assertThat(open).as("what is open on the loop, beside the timer of the test").hasSize(1);
    assertThat(times)
        .as("when an item is there that is asked for at 1,000 ms")
        .containsExactly(1_100L);
  }

  @Test
  @Points(2)
  @Hint(
      "Two calls of next() come at once, and one item is left. Both look whether there is one, and both"
          + " find it: what does the second get? Let each call wait for the one before.")
  void answersCallsInTheirOrder(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    loop.run(() ->
        Answers.askAtOnce(
            new DataStream<>(loop, List.of("a", "b", "c")).iterator(), 5, loop, answers));

    assertThat(answers)
        .as("the answers to five calls at once")
        .containsExactly(
            "100 call 1: a",
            "200 call 2: b",
            "300 call 3: c",
            "300 call 4: end",
            "300 call 5: end");
  }

  @Test
  @Points(1)
  @Hint("However many items: each takes 100 ms, and none of them is kept from a loop that is fast.")
  void givesManyItems(EventLoop loop) {
    List<Integer> data = IntStream.range(0, 2_000).boxed().toList();
    List<Integer> seen = new ArrayList<>();
    List<Long> end = new ArrayList<>();
    loop.run(() ->
        dayone.runtime.async.Async.async(() -> {
          ForAwait.each(new DataStream<>(loop, data), seen::add);
          end.add(loop.now());
        }));

    assertThat(seen).isEqualTo(data);
    assertThat(end).as("when the loop is over").containsExactly(200_000L);
  }

  @Test
  @Points(2)
  @Hint(
      "The source fails. What becomes of your promise, and does a source want to be told that you leave"
          + " when it has failed by itself, or has come to its end?")
  void passesTheErrorOfTheSourceOn(EventLoop loop, Console console, Trace trace) {
    Exception broken = new IllegalStateException("broken");
    Source<Integer> fails = Source.of(loop, 1, 2).failingWith(broken);
    Source<Integer> ends = Source.of(loop, 3);
    List<Object> outcome = new ArrayList<>();
    loop.run(() ->
        DataStream.processData(fails, 10, console)
            .catchError(error -> {
              outcome.add(error);
              return -1;
            })
            .thenCompose(count -> DataStream.processData(ends, 10, console))
            .thenAccept(outcome::add));

    assertThat(trace).prints("Processing: 1", "Processing: 2", "Processing: 3");
    assertThat(outcome).as("what becomes of two promises").containsExactly(broken, 1);
    assertThat(fails.closes).as("how often a source was closed that has failed").isZero();
    assertThat(ends.closes).as("how often a source was closed that has ended").isZero();
  }

  @Test
  @Points(1)
  @Hint(
      "An exception is a way out of a loop as well. Does the source learn of it, and does the caller"
          + " get this very exception?")
  void closesTheSourceIfItCannotPrint(EventLoop loop) {
    RuntimeException broken = new IllegalStateException("no paper");
    Source<Integer> source = Source.of(loop, 1, 2, 3);
    List<Object> outcome = new ArrayList<>();
    loop.run(() ->
        DataStream.processData(
                source,
                10,
                line -> {
                  throw broken;
                })
            .catchError(error -> {
              outcome.add(error);
              outcome.add("closed: " + source.closed);
              return -1;
            }));

    assertThat(outcome)
        .as("the error, and how often the source was closed by then")
        .containsExactly(broken, "closed: 1");
    assertThat(source.asked).as("how many items the source was asked for").isEqualTo(1);
  }
}
