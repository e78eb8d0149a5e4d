package dayone.topics.asynciterators;

import static dayone.testkit.LoopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AsyncIterator;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the virtual clock each item takes exactly as long as it says. */
@Task(1)
@LoopTest(maxCallbacks = 5_000)
final class DataStreamTest {

  @Test
  @Points(3)
  @Hint(
      "Write the JavaScript of the course day: next() gives a promise, and a timer keeps it waiting."
          + " A thread that sleeps moves no virtual clock.")
  void printsTheItemsOfTheCourseDay(EventLoop loop, Console console, Trace trace) {
    List<Object> times = new ArrayList<>();
    loop.run(() ->
        DataStream.processData(
                new DataStream<>(loop, List.of(1, 2, 3, 4, 5)),
                5,
                line -> {
                  times.add(loop.now());
                  return console.log(line);
                })
            .thenAccept(count -> times.add(count + " items")));

    assertThat(trace)
        .prints(
            "Processing: 1", "Processing: 2", "Processing: 3", "Processing: 4", "Processing: 5");
    assertThat(times)
        .as("when each line is printed, and what becomes of the promise")
        .containsExactly(100L, 200L, 300L, 400L, 500L, "5 items");
  }

  @Test
  @Points(2)
  @Hint(
      "After the last item comes the end, and it stays the end: every further call of next() gives a"
          + " result that is done.")
  void endsAfterTheLastItem(EventLoop loop) {
    List<String> answers = new ArrayList<>();
    loop.run(() -> {
      AsyncIterator<String> items = new DataStream<>(loop, List.of("a", "b")).iterator();
      Answers.ask(items, 4, loop, answers);
    });

    assertThat(answers)
        .as("what four calls of next() give, one after the other")
        .containsExactly("100 a", "200 b", "200 end", "200 end");
  }

  @Test
  @Points(2)
  @Hint(
      "Two loops over one stream should see all items each. Whose is the number of the next item: the"
          + " stream's, or the iterator's?")
  void givesAllItemsToEachLoop(EventLoop loop) {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    loop.run(() -> {
      DataStream<Integer> stream = new DataStream<>(loop, List.of(1, 2, 3));
      Answers.ask(stream.iterator(), 4, loop, first);
      loop.setTimeout(() -> Answers.ask(stream.iterator(), 4, loop, second), 150);
    });

    assertThat(first)
        .as("what an iterator gives from 0 ms on")
        .containsExactly("100 1", "200 2", "300 3", "300 end");
    assertThat(second)
        .as("what another one of the same stream gives from 150 ms on")
        .containsExactly("250 1", "350 2", "450 3", "450 end");
  }

  @Test
  @Points(2)
  @Hint(
      "processData shall stop after so many items. Does it ask for one more before it knows that it"
          + " wants no more, and does the source learn that nobody will come again?")
  void leavesTheLoopWhenItHasEnough(EventLoop loop, Console console, Trace trace) {
    Source<Integer> source = Source.of(loop, 7, 8, 9);
    List<Object> outcome = new ArrayList<>();
    loop.run(() ->
        DataStream.processData(source, 2, console)
            .thenAccept(count -> {
              outcome.add(count);
              outcome.add("closed: " + source.closed);
            }));

    assertThat(trace).prints("Processing: 7", "Processing: 8");
    assertThat(source.asked).as("how many items the source was asked for").isEqualTo(2);
    assertThat(outcome)
        .as("the value of the promise, and how often the source was closed by then")
        .containsExactly(2, "closed: 1");
  }
}
